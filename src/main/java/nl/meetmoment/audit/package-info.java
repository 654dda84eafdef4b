/** The trail of who saw or did what: append-only and hash-chained. */
@ApplicationModule(allowedDependencies = {"common"})
@NullMarked
package nl.meetmoment.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
