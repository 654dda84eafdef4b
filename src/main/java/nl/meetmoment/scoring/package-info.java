/** Scale scores, validity and derived variables. */
@ApplicationModule(allowedDependencies = {"instrument", "study", "response", "common"})
@NullMarked
package nl.meetmoment.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
