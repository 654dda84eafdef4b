/** Definitions of instruments, verified: items, answer options, conditions and scales. Knows no framework and nobody. */
@ApplicationModule(allowedDependencies = {"common"})
@NullMarked
package nl.meetmoment.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
