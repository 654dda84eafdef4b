package nl.meetmoment.linkage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two families that may be one.
 *
 * @param grounds {@code telephone}: somebody of each has the same number; {@code household}: the same last name, postcode
 *     and house number
 * @param decision {@code same}, {@code different}, or empty as long as nobody decided
 * @param reason of the decision, without names
 */
public record SuspectedDuplicate(
        UUID id,
        String firstCase,
        String secondCase,
        List<String> grounds,
        Instant foundAt,
        String decision,
        String reason,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt) {

    public SuspectedDuplicate {
        grounds = List.copyOf(grounds);
    }

    public boolean isOpen() {
        return decision.isEmpty();
    }
}
