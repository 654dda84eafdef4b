package nl.meetmoment.linkage.meldcode;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.DutchTime;
import org.springframework.stereotype.Component;

/** Lays logs and their lines out for pages: names of staff instead of accounts, local times. */
@Component
class MeldcodeViews {

    /** @param days whole ones since it was opened */
    record Line(MeldcodeLog log, String openedBy, ZonedDateTime openedAt, long days, boolean mayRead) {}

    record EntryView(Entry entry, String by, ZonedDateTime at) {}

    private final MeldcodeLogs logs;
    private final Accounts accounts;
    private final Clock clock;

    MeldcodeViews(MeldcodeLogs logs, Accounts accounts, Clock clock) {
        this.logs = logs;
        this.accounts = accounts;
        this.clock = clock;
    }

    List<Line> lines(List<MeldcodeLog> found, StaffMember who) {
        Map<UUID, String> names =
                accounts.names(found.stream().map(MeldcodeLog::openedBy).collect(Collectors.toSet()));
        return found.stream().map(one -> line(one, names, who)).toList();
    }

    Line line(MeldcodeLog log, StaffMember who) {
        return lines(List.of(log), who).get(0);
    }

    private Line line(MeldcodeLog log, Map<UUID, String> names, StaffMember who) {
        return new Line(
                log,
                names.getOrDefault(log.openedBy(), ""),
                log.openedAt().atZone(DutchTime.ZONE),
                ChronoUnit.DAYS.between(DutchTime.dateOf(log.openedAt()), DutchTime.dateOf(clock.instant())),
                logs.mayRead(log, who));
    }

    List<EntryView> entries(List<Entry> entries) {
        Map<UUID, String> names =
                accounts.names(entries.stream().map(Entry::writtenBy).collect(Collectors.toSet()));
        return entries.stream()
                .map(one -> new EntryView(
                        one,
                        names.getOrDefault(one.writtenBy(), ""),
                        one.writtenAt().atZone(DutchTime.ZONE)))
                .toList();
    }
}
