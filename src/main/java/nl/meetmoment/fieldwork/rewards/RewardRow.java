package nl.meetmoment.fieldwork.rewards;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reward as lists show it.
 *
 * @param participant number within the family
 * @param kind {@code parent} or {@code child}
 * @param payment that stands, or null
 */
public record RewardRow(
        UUID id,
        String caseNumber,
        int participant,
        String kind,
        String wave,
        String region,
        int euros,
        String reason,
        LocalDate releasedOn,
        @Nullable Payment payment) {

    /** @param budget name of what it was paid from, or empty */
    public record Payment(UUID id, LocalDate on, String how, String receipt, String budget) {}

    /** Where the next page of a list begins. */
    String cursor() {
        return releasedOn + "_" + id;
    }
}
