package nl.meetmoment.fieldwork;

import java.time.YearMonth;

/**
 * Somebody of a family that is registered.
 *
 * @param measure of a child, as it is at intake; a parent has none
 * @param takesPart whether a questionnaire of the own is meant to be filled in; a child's begins at the study's age for it
 */
public record NewParticipant(
        ParticipantKind kind, Relation relation, Sex sex, YearMonth birth, Measure measure, boolean takesPart) {}
