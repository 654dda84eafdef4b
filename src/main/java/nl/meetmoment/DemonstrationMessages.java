package nl.meetmoment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.linkage.messages.MessageTexts;
import org.springframework.stereotype.Component;

/** In the demonstration the texts of messages are approved, so that what is due goes as far as its way allows. */
@Component
class DemonstrationMessages {

    private final MessageTexts texts;

    private final Clock clock;

    DemonstrationMessages(MessageTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** @param coordinator id of the account that approves */
    void fill(UUID coordinator) {
        LocalDate today = LocalDate.now(clock.withZone(DemonstrationStudy.ZONE));
        var who = new StaffMember(coordinator, "coordinator", "", Role.COORDINATOR, today, today);
        texts.names().forEach(name -> texts.approve(name, who));
    }
}
