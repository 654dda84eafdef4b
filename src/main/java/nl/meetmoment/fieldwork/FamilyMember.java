package nl.meetmoment.fieldwork;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.UUID;

/**
 * Somebody of a family as linkage may know it, who knows the name.
 *
 * @param number within the family, from 1
 * @param letter of a child that the parents report on, or empty
 */
public record FamilyMember(
        UUID id,
        String caseNumber,
        int number,
        ParticipantKind kind,
        Relation relation,
        Sex sex,
        YearMonth birth,
        String letter,
        boolean takesPart) {

    /** Whole years; only the month of birth is known, so a birthday counts from the first day of its month. */
    public int ageOn(LocalDate date) {
        return Period.between(birth.atDay(1), date).getYears();
    }

    public boolean isChild() {
        return kind == ParticipantKind.CHILD;
    }

    /** What a parent is called by, the relation, and a child, the sex. */
    public String word() {
        return isChild() ? sex.code() : relation.code();
    }
}
