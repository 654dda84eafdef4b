package nl.meetmoment.fieldwork.messages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To be kept.
 *
 * @param subject by which the same message is known again
 * @param appointment null together with the visit
 */
record NewMessage(
        UUID participant,
        MessageKind kind,
        String subject,
        String wave,
        @Nullable UUID visit,
        @Nullable Instant appointment,
        Instant notBefore,
        Instant until) {}
