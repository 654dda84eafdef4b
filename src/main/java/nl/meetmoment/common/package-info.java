/** Small things that every module shares: problems, codes, keys and the clock. Knows no module. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package nl.meetmoment.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
