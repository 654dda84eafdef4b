/**
 * Scale scores, validity and derived variables: applies the rules that definitions state to answers under a pseudonym, or
 * to a file without any. Never sees who somebody is. Enter by {@link nl.meetmoment.scoring.ScoreSheet}, {@link
 * nl.meetmoment.scoring.FamilyViolence} and {@link nl.meetmoment.scoring.CumulativeRisk}.
 */
@ApplicationModule(allowedDependencies = {"instrument", "study", "response", "access", "common"})
@NullMarked
package nl.meetmoment.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
