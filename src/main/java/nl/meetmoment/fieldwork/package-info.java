/** Families and participants by case number, visits, hand-over and questionnaire states. Never sees a name, an answer or
 * a pseudonym that it keeps. */
@ApplicationModule(allowedDependencies = {"study", "access", "audit", "common"})
@NullMarked
package nl.meetmoment.fieldwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
