package nl.meetmoment.linkage.duplicates;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two families as the list shows them.
 *
 * @param decidedAt null as long as nobody decided
 */
record DuplicateView(
        UUID id,
        String firstCase,
        String secondCase,
        List<String> grounds,
        ZonedDateTime foundAt,
        String decision,
        String reason,
        String decidedBy,
        @Nullable ZonedDateTime decidedAt) {}
