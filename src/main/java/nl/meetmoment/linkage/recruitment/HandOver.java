package nl.meetmoment.linkage.recruitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Consent by telephone whose family is to be handed over.
 *
 * @param reference by which the recording of the call is found
 */
record HandOver(UUID entry, Choice choice, String reference, LocalDate on, UUID takenBy, Instant takenAt) {

    /**
     * For whom it was given, by number in the {@link Candidate}.
     *
     * @param persons parents who take part, at least one, and children who may take part themselves
     * @param births of the parents of whom the list did not say it
     */
    record Choice(Set<Integer> persons, Map<Integer, YearMonth> births) {

        Choice {
            persons = Set.copyOf(persons);
            births = Map.copyOf(births);
        }
    }
}
