/** Filling in: entry by start code, pages, saving and submission under a pseudonym. Never sees a name or an address. */
@ApplicationModule(allowedDependencies = {"instrument", "study", "fieldwork", "access", "audit", "common"})
@NullMarked
package nl.meetmoment.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
