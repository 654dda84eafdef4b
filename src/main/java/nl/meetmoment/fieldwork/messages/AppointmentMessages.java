package nl.meetmoment.fieldwork.messages;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the people of an appointment are to hear when it changes, kept in the transaction that changes it. Who has heard
 * nothing yet hears only how it stands in the end.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AppointmentMessages {

    private final DueMessages messages;
    private final DueSettings settings;
    private final Clock clock;

    AppointmentMessages(DueMessages messages, DueSettings settings, Clock clock) {
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /** An appointment as it is now. */
    public record Appointment(UUID visit, String wave, Instant at, Set<UUID> participants) {

        public Appointment {
            participants = Set.copyOf(participants);
        }
    }

    /** It was made, or it is at another moment. */
    public void stands(Appointment appointment) {
        messages.stopThoseOf(appointment.visit());
        for (UUID participant : messages.writtenTo(appointment.participants())) {
            boolean wasTold = messages.wasTold(appointment.visit(), participant);
            add(appointment, participant, wasTold ? MessageKind.MOVED : MessageKind.CONFIRMATION);
        }
    }

    /** Who never heard of it hears nothing. */
    public void cancelled(Appointment appointment) {
        messages.stopThoseOf(appointment.visit());
        for (UUID participant : messages.writtenTo(appointment.participants())) {
            if (messages.wasTold(appointment.visit(), participant)) {
                add(appointment, participant, MessageKind.CANCELLED);
            }
        }
    }

    private void add(Appointment about, UUID participant, MessageKind kind) {
        Instant now = clock.instant();
        messages.add(new NewMessage(
                participant,
                kind,
                about.visit() + "/" + now.toEpochMilli(),
                about.wave(),
                about.visit(),
                about.at(),
                now.plus(settings.pause()),
                about.at()));
    }
}
