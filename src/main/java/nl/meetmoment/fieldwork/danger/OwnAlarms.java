package nl.meetmoment.fieldwork.danger;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.DutchTime;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What somebody who pressed the button reads, on whatever page, until the alarm is over. */
@Component
class OwnAlarms {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Alarms alarms;
    private final DutyRoster roster;
    private final Accounts accounts;
    private final MessageSource messages;
    private final Clock clock;

    OwnAlarms(Alarms alarms, DutyRoster roster, Accounts accounts, MessageSource messages, Clock clock) {
        this.alarms = alarms;
        this.roster = roster;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param said a sentence in the language of the page */
    record Line(boolean isTakenUp, String said) {}

    /** One for each alarm that is not over. */
    List<Line> of(StaffMember who) {
        List<Alarm> own = alarms.ownOpen(who.id());
        if (own.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Optional<Duty> duty = roster.at(now);
        return own.stream().map(alarm -> line(alarm, duty, now)).toList();
    }

    private Line line(Alarm alarm, Optional<Duty> duty, Instant now) {
        UUID by = alarm.acceptedBy();
        Instant at = alarm.acceptedAt();
        if (by != null && at != null && alarm.isAccepted()) {
            return new Line(true, takenUp(alarm, by, at, duty));
        }
        boolean isLate = !now.isBefore(alarm.calledAt().plus(Alarms.ESCALATION));
        String called = clock(alarm.calledAt());
        if (isLate && duty.isPresent()) {
            return new Line(
                    false, text("danger.own.late.call", called, duty.get().telephone()));
        }
        return new Line(false, text(isLate ? "danger.own.late" : "danger.own.waiting", called));
    }

    private String takenUp(Alarm alarm, UUID by, Instant at, Optional<Duty> duty) {
        Map<UUID, String> names = accounts.names(Set.of(by));
        String name = names.getOrDefault(by, "");
        return duty.filter(one -> one.account().equals(by))
                .map(one -> text("danger.own.accepted.duty", name, clock(alarm.raisedAt()), clock(at), one.telephone()))
                .orElseGet(() -> text("danger.own.accepted", name, clock(alarm.raisedAt()), clock(at)));
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    private static String clock(Instant moment) {
        return TIME.format(moment.atZone(DutchTime.ZONE));
    }
}
