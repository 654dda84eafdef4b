package nl.meetmoment.linkage.consent;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Consent in a family as its page shows it; without names, by number. */
record ConsentView(String caseNumber, List<Member> members) {

    /**
     * Somebody of the family.
     *
     * @param isStopped whether the person takes part in nothing any more
     * @param telephone what was said when the person was recruited, or null
     */
    record Member(
            int number,
            boolean isChild,
            String word,
            int age,
            boolean isStopped,
            @Nullable Telephone telephone,
            List<Purpose> purposes) {}

    /** @param takenBy name of the recruiter */
    record Telephone(LocalDate on, String reference, String takenBy) {}

    /**
     * One purpose.
     *
     * @param outcome code of {@link Standing.Outcome}
     * @param said in the order in which it was kept
     */
    record Purpose(String code, String title, String outcome, List<Signature> signatures, List<Said> said) {}

    /** @param by number; 0 is the guardian outside the family */
    record Signature(int by, String state) {}

    /**
     * Something that was kept.
     *
     * @param id of the record, for its copy
     * @param isGiven whether it has a copy
     * @param takenBy name of the member of staff
     */
    record Said(
            String id,
            ZonedDateTime at,
            int by,
            String kind,
            String manner,
            int version,
            boolean isGiven,
            String takenBy) {}
}
