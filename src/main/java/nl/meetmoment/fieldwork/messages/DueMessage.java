package nl.meetmoment.fieldwork.messages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that is due.
 *
 * @param appointment when, for a message about one
 * @param notBefore before which it is not sent
 * @param until after which it says nothing any more
 */
public record DueMessage(
        UUID id,
        UUID participant,
        String caseNumber,
        int number,
        MessageKind kind,
        String wave,
        @Nullable Instant appointment,
        Instant notBefore,
        Instant until) {}
