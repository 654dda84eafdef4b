package nl.meetmoment.linkage.consent;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
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
            List<Purpose> purposes) {

        boolean isOpen(String purpose) {
            return purposes.stream()
                    .anyMatch(one -> one.code().equals(purpose) && !one.open().isEmpty());
        }

        /** With the signatures of these, and of the guardian outside the family, and nothing of the others'. */
        Member signedBy(Set<Integer> numbers) {
            return new Member(
                    number,
                    isChild,
                    word,
                    age,
                    isStopped,
                    telephone,
                    purposes.stream().map(one -> one.signedBy(numbers)).toList());
        }
    }

    /** @param takenBy name of the recruiter */
    record Telephone(LocalDate on, String reference, String takenBy) {}

    /**
     * One purpose.
     *
     * @param outcome code of {@link Standing.Outcome}
     * @param said in the order in which it was kept
     */
    record Purpose(String code, String title, String outcome, List<Signature> signatures, List<Said> said) {

        Purpose signedBy(Set<Integer> numbers) {
            return new Purpose(
                    code,
                    title,
                    outcome,
                    signatures.stream()
                            .filter(one -> one.by() == 0 || numbers.contains(one.by()))
                            .toList(),
                    said.stream()
                            .filter(one -> one.by() == 0 || numbers.contains(one.by()))
                            .toList());
        }

        /** Those who can sign it now, by number; nobody where signing does not help. */
        public List<Integer> open() {
            if (!outcome.equals("missing") && !outcome.equals("renew")) {
                return List.of();
            }
            return signatures.stream()
                    .filter(one -> one.state().equals("missing") || one.state().equals("renew"))
                    .map(Signature::by)
                    .toList();
        }

        /** Whether there is nothing left to sign here, and it is not complete all the same. */
        public boolean isWaiting() {
            return (outcome.equals("missing") || outcome.equals("renew"))
                    && signatures.stream()
                            .allMatch(one ->
                                    one.state().equals("given") || one.state().equals("excused"));
        }
    }

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
