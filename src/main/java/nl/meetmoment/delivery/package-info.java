/** Datasets, codebook, releases and response figures. */
@ApplicationModule(allowedDependencies = {"instrument", "study", "fieldwork", "response", "scoring", "audit", "common"})
@NullMarked
package nl.meetmoment.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
