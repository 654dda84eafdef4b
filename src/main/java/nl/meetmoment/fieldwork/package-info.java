/**
 * Families and participants by case number, visits, hand-over and questionnaire states. Never sees a name, an answer or a
 * pseudonym that it keeps. Entry points: {@code FamilyRegistration}, {@code FamilyChanges}, {@code Appointments}, {@code VisitSchedule}, {@code
 * VisitConduct}, {@code ResponseOpening}, {@code HomeAreas} and, for linkage, {@code ContactScope}; the events by which a
 * response is opened are its own.
 */
@ApplicationModule(allowedDependencies = {"study", "access", "audit", "common"})
@NullMarked
package nl.meetmoment.fieldwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
