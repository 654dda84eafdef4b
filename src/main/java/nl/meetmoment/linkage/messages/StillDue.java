package nl.meetmoment.linkage.messages;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import nl.meetmoment.access.RowScope;
import nl.meetmoment.fieldwork.messages.MessageOutbox;
import nl.meetmoment.linkage.Withdrawals;
import org.springframework.stereotype.Component;

/**
 * Whether a message still says what holds, to somebody who did not withdraw: asked of both sides, as fieldwork hears of a
 * withdrawal later.
 */
@Component
class StillDue {

    private final MessageOutbox outbox;
    private final Withdrawals withdrawals;
    private final Clock clock;

    StillDue(MessageOutbox outbox, Withdrawals withdrawals, Clock clock) {
        this.outbox = outbox;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /** Whether it holds, be it too late to send it. */
    boolean holds(Message message) {
        return !withdrawals.isFrom(message.participant(), message.wave().toLowerCase(Locale.ROOT))
                && RowScope.bySite(() -> outbox.holds(message.id()));
    }

    /** Whether the appointment that it is about is over; whether a wave is, fieldwork says in {@link #holds}. */
    boolean isPast(Message message) {
        Instant appointment = message.appointment();
        return appointment != null && !clock.instant().isBefore(appointment);
    }

    /** Whether it holds and is in time. */
    boolean isDue(Message message) {
        return isInTime(message) && holds(message);
    }

    boolean isInTime(Message message) {
        return clock.instant().isBefore(message.until());
    }
}
