/** Accounts, roles and permissions of staff, sign-in, and the lock on a session while a respondent has the laptop. */
@ApplicationModule(allowedDependencies = {"audit", "common"})
@NullMarked
package nl.meetmoment.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
