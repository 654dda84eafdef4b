/** The study definition: waves, informants, selection of children and questionnaires, and the {@code Journey} through one.
 * Knows facts, never who
 * they are about. What coordinators load for it lies in {@code store}, their pages in {@code staff}. */
@ApplicationModule(allowedDependencies = {"instrument", "access", "audit", "common"})
@NullMarked
package nl.meetmoment.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
