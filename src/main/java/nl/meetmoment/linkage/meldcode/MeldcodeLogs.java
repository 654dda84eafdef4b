package nl.meetmoment.linkage.meldcode;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.Debriefs;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.FamilyMembers;
import nl.meetmoment.fieldwork.danger.Alarm;
import nl.meetmoment.fieldwork.danger.Alarms;
import nl.meetmoment.fieldwork.danger.DutyRoster;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens, reads and adds to logs of the meldcode. Any coordinator may open one, who took up an alarm too; what stands in it is
 * for the coordinator on duty, for whoever opened it or wrote in it, and for half an hour for a coordinator with a reason.
 * The trail has it first.
 */
@Service
class MeldcodeLogs {

    private final MeldcodeStore store;
    private final Alarms alarms;
    private final Debriefs debriefs;
    private final FamilyMembers members;
    private final DutyRoster roster;
    private final ReasonedReading reasoned;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MeldcodeLogs(
            MeldcodeStore store,
            Alarms alarms,
            Debriefs debriefs,
            FamilyMembers members,
            DutyRoster roster,
            ReasonedReading reasoned,
            AuditTrail trail,
            @Qualifier("linkage") TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.alarms = alarms;
        this.debriefs = debriefs;
        this.members = members;
        this.roster = roster;
        this.reasoned = reasoned;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Why a line was not kept; a message's last word. */
    enum Refusal {
        DECIDED,
        STATE,
        CORRECTED,
        /** Its number was used before, for another text. */
        SENT
    }

    List<MeldcodeLog> open(StaffMember who) {
        demandCoordinator(who);
        return store.open(who.id());
    }

    List<MeldcodeLog> closed(StaffMember who) {
        demandCoordinator(who);
        return store.closed(who.id());
    }

    /** By itself, for a family. @param log made by the page, so that sent twice it is one */
    UUID openFor(String caseNumber, UUID log, StaffMember who) {
        demandCoordinator(who);
        if (!isFamily(caseNumber)) {
            throw Problem.NOT_FOUND.exception();
        }
        return open(caseNumber, Origin.OWN, null, log, who);
    }

    boolean isFamily(String caseNumber) {
        return !members.of(caseNumber).isEmpty();
    }

    /** @param alarm that somebody took up, be it before it was pressed again */
    UUID openForAlarm(UUID alarm, StaffMember who) {
        demandCoordinator(who);
        String family = alarms.of(alarm)
                .filter(one -> one.acceptedBy() != null)
                .map(Alarm::caseNumber)
                .orElseThrow(Problem.NOT_FOUND::exception);
        return open(family, Origin.ALARM, alarm, UUID.randomUUID(), who);
    }

    /** @param visit whose closing report says that there are worries */
    UUID openForReport(UUID visit, StaffMember who) {
        demandCoordinator(who);
        String family = debriefs.concerned(visit).orElseThrow(Problem.NOT_FOUND::exception);
        return open(family, Origin.REPORT, visit, UUID.randomUUID(), who);
    }

    private UUID open(String caseNumber, Origin origin, @Nullable UUID source, UUID log, StaffMember who) {
        Optional<UUID> before = source == null ? Optional.empty() : store.of(origin, source);
        if (before.isPresent()) {
            return before.get();
        }
        trail.append(who.id().toString(), "meldcode.opened", log.toString());
        return store.open(log, caseNumber, origin, source, who.id());
    }

    boolean mayRead(MeldcodeLog log, StaffMember who) {
        return log.isMine()
                || roster.at(clock.instant())
                        .filter(duty -> duty.account().equals(who.id()))
                        .isPresent()
                || reasoned.isOpen(log.id(), who.id());
    }

    /** @throws nl.meetmoment.common.ProblemException NOT_FOUND */
    void readWith(ReadReason reason, UUID id, StaffMember who) {
        demandCoordinator(who);
        MeldcodeLog log = store.one(id, who.id()).orElseThrow(Problem.NOT_FOUND::exception);
        trail.append(who.id().toString(), "meldcode.read-with-reason", log.id() + "/" + reason.code());
        reasoned.open(log.id(), who.id());
    }

    /** Whether the log is there for this person now; false also when there is none. */
    boolean isThereFor(UUID id, StaffMember who) {
        return store.one(id, who.id()).filter(log -> mayRead(log, who)).isPresent();
    }

    /** @throws nl.meetmoment.common.ProblemException NOT_FOUND, or FORBIDDEN for who may not read it now */
    MeldcodeLog one(UUID id, StaffMember who) {
        demandCoordinator(who);
        MeldcodeLog log = store.one(id, who.id()).orElseThrow(Problem.NOT_FOUND::exception);
        if (!mayRead(log, who)) {
            throw Problem.FORBIDDEN.exception();
        }
        return log;
    }

    /** @param how {@code shown} or {@code printed} */
    List<Entry> entries(MeldcodeLog log, String how, StaffMember who) {
        trail.append(who.id().toString(), "meldcode." + how, log.id().toString());
        return store.entries(log.id());
    }

    Optional<Refusal> add(MeldcodeLog log, NewEntry entry, StaffMember who) {
        return kept(log, entry, "meldcode.written", who, (isClosed, entries) -> {
            if (isClosed) {
                return Optional.of(Refusal.STATE);
            }
            boolean isWrong = entry.corrects() != null && entries.stream().noneMatch(one -> isMeant(one, entry));
            return isWrong ? Optional.of(Refusal.CORRECTED) : Optional.empty();
        });
    }

    private static boolean isMeant(Entry one, NewEntry correction) {
        return one.counts() && one.id().equals(correction.corrects());
    }

    Optional<Refusal> close(MeldcodeLog log, String text, StaffMember who) {
        return kept(log, turn("closed", text), "meldcode.closed", who, (isClosed, entries) -> {
            if (isClosed) {
                return Optional.of(Refusal.STATE);
            }
            boolean isDecided = entries.stream().anyMatch(one -> one.counts() && one.step() == 5);
            return isDecided ? Optional.empty() : Optional.of(Refusal.DECIDED);
        });
    }

    Optional<Refusal> reopen(MeldcodeLog log, String text, StaffMember who) {
        return kept(
                log,
                turn("reopened", text),
                "meldcode.reopened",
                who,
                (isClosed, entries) -> isClosed ? Optional.empty() : Optional.of(Refusal.STATE));
    }

    private NewEntry turn(String kind, String text) {
        return new NewEntry(UUID.randomUUID(), kind, null, null, DutchTime.dateOf(clock.instant()), null, text);
    }

    /** What speaks against a line, from how the log stands once nobody else can add to it. */
    private interface Check {
        Optional<Refusal> of(boolean isClosed, List<Entry> entries);
    }

    /** One at a time for each log, so that of two who close it at one instant the second one sees that it is closed. */
    private Optional<Refusal> kept(MeldcodeLog log, NewEntry entry, String action, StaffMember who, Check check) {
        return Objects.requireNonNull(transaction.execute(status -> {
            store.hold(log.id());
            List<Entry> entries = store.entries(log.id());
            Optional<Entry> before =
                    entries.stream().filter(one -> one.id().equals(entry.id())).findFirst();
            if (before.isPresent()) {
                return before.get().text().equals(entry.text()) ? Optional.<Refusal>empty() : Optional.of(Refusal.SENT);
            }
            boolean isClosed = store.one(log.id(), who.id()).orElseThrow().isClosed();
            Optional<Refusal> refusal = check.of(isClosed, entries);
            if (refusal.isEmpty()) {
                trail.append(who.id().toString(), action, log.id().toString());
                store.add(log.id(), entry, who.id());
            }
            return refusal;
        }));
    }

    private static void demandCoordinator(StaffMember who) {
        who.demand(Permission.USE_LINKING_KEY);
        who.demand(Permission.SEE_ALL_VISITS);
    }
}
