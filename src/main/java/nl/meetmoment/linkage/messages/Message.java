package nl.meetmoment.linkage.messages;

import java.time.Instant;
import java.util.UUID;
import nl.meetmoment.fieldwork.messages.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * A message without what it says and to whom.
 *
 * @param number of the participant within the family
 * @param reason a word for why it is in its state; may be empty
 * @param channel {@code email}, {@code text}, {@code letter}, or null until it was written
 * @param template by name, null until it was written
 */
record Message(
        UUID id,
        UUID participant,
        String caseNumber,
        int number,
        MessageKind kind,
        String wave,
        @Nullable Instant appointment,
        Instant until,
        MessageState state,
        String reason,
        @Nullable String channel,
        int attempts,
        @Nullable String template,
        @Nullable String reference,
        Instant nextAt,
        Instant madeAt,
        Instant changedAt) {}
