package nl.meetmoment.fieldwork;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A family as coordinators see it.
 *
 * @param region where it is now, a code of the study definition
 * @param t0 null until T0 has begun
 * @param stays where it was since when, the first first
 * @param reportsPastItsMeasure recruited for a measure, but no selected child is under it
 * @param givenOut whether a questionnaire was given out, so that letters stand in answers
 */
public record FamilyRecord(
        String caseNumber,
        String region,
        LocalDate intake,
        @Nullable LocalDate t0,
        List<Member> members,
        List<Stay> stays,
        boolean reportsPastItsMeasure,
        boolean givenOut) {

    /**
     * Somebody of it.
     *
     * @param word for the relation of a parent, or for the sex of a child
     * @param age whole years today
     * @param letter of a child that the parents report on, or empty
     * @param measure code of today's
     * @param joined null for who belonged to it from the start
     * @param leftHome null for who lives at home
     */
    public record Member(
            UUID id,
            int number,
            boolean child,
            String word,
            int age,
            String letter,
            String measure,
            boolean takesPart,
            @Nullable LocalDate joined,
            @Nullable LocalDate leftHome) {}

    /** A region since a day. */
    public record Stay(String region, LocalDate from) {}
}
