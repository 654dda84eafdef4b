package nl.meetmoment.linkage.messages;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import nl.meetmoment.fieldwork.DutchTime;
import org.jspecify.annotations.Nullable;

/**
 * A message in a list: no name, no address.
 *
 * @param channel code, or empty until it was written
 * @param isTask whether somebody has to see to it
 */
public record MessageRow(
        UUID id,
        String caseNumber,
        int number,
        String kind,
        String wave,
        @Nullable ZonedDateTime appointment,
        String state,
        String reason,
        String channel,
        int attempts,
        ZonedDateTime nextAt,
        ZonedDateTime changedAt,
        boolean isTask) {

    static MessageRow of(Message message) {
        Instant appointment = message.appointment();
        return new MessageRow(
                message.id(),
                message.caseNumber(),
                message.number(),
                message.kind().code(),
                message.wave(),
                appointment == null ? null : appointment.atZone(DutchTime.ZONE),
                message.state().code(),
                message.reason(),
                message.channel() == null ? "" : message.channel(),
                message.attempts(),
                message.nextAt().atZone(DutchTime.ZONE),
                message.changedAt().atZone(DutchTime.ZONE),
                message.state().isTask());
    }
}
