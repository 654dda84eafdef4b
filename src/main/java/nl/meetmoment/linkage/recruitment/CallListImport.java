package nl.meetmoment.linkage.recruitment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.meetmoment.access.RowScope;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.recruitment.CallListIntake;
import nl.meetmoment.fieldwork.recruitment.NewEntry;
import nl.meetmoment.fieldwork.recruitment.NewEntry.NewLetter;
import nl.meetmoment.fieldwork.recruitment.RecruitmentSettings;
import nl.meetmoment.linkage.recruitment.Candidates.Unfinished;
import nl.meetmoment.linkage.recruitment.CheckedRow.State;
import nl.meetmoment.study.Region;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a checked call list in, once. First linkage keeps persons, hashes and a plan without persons, in one transaction;
 * then fieldwork takes the plan, in one; what stops in between is finished within a minute.
 */
@Service
class CallListImport {

    private static final Logger LOG = LoggerFactory.getLogger(CallListImport.class);

    private final Candidates candidates;
    private final CallListIntake intake;
    private final TransactionTemplate transaction;
    private final AuditTrail trail;
    private final RecruitmentSettings settings;
    private final Clock clock;

    CallListImport(
            Candidates candidates,
            CallListIntake intake,
            @Qualifier("linkage") TransactionTemplate transaction,
            AuditTrail trail,
            RecruitmentSettings settings,
            Clock clock) {
        this.candidates = candidates;
        this.intake = intake;
        this.transaction = transaction;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What an import did.
     *
     * @param isFinished false when fieldwork did not take its part yet
     */
    record Result(int added, int notEligible, boolean isFinished) {}

    private record Planned(NewEntry entry, CheckedRow row) {}

    /** @param anyway rows that look like a known family and are taken in all the same */
    Result take(UUID importId, Region organisation, List<CheckedRow> rows, Set<Long> anyway, UUID by) {
        Instant now = clock.instant();
        List<Planned> planned = planned(rows, anyway, DutchTime.dateOf(now));
        List<NewEntry> plan = planned.stream().map(Planned::entry).toList();
        transaction.executeWithoutResult(status -> {
            trail.append(by.toString(), "call-list.imported", importId.toString());
            if (candidates.addImport(importId, organisation.code(), by, now, plan)) {
                planned.forEach(one -> keep(importId, one, now));
            }
        });
        boolean isFinished = candidates.unfinished().stream()
                .filter(one -> one.importId().equals(importId))
                .allMatch(this::finished);
        int notEligible =
                (int) plan.stream().filter(entry -> entry.notEligible() != null).count();
        return new Result(plan.size() - notEligible, notEligible, isFinished);
    }

    /** What stopped between the stores. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void finishAll() {
        RowScope.bySite(() -> {
            try {
                candidates.unfinished().forEach(this::finished);
            } catch (RuntimeException later) {
                LOG.warn(
                        "Imports of call lists cannot be read: {}",
                        later.getClass().getSimpleName());
            }
        });
    }

    private boolean finished(Unfinished unfinished) {
        try {
            intake.add(unfinished.importId(), unfinished.organisation(), unfinished.plan());
            candidates.finish(unfinished.importId(), clock.instant());
            return true;
        } catch (RuntimeException later) {
            LOG.warn(
                    "An import of a call list is not finished and comes again: {}",
                    later.getClass().getSimpleName());
            return false;
        }
    }

    private static List<Planned> planned(List<CheckedRow> rows, Set<Long> anyway, LocalDate today) {
        var planned = new ArrayList<Planned>();
        for (CheckedRow row : rows) {
            boolean isTaken = row.state() == State.NEW
                    || row.state() == State.NOT_ELIGIBLE
                    || (row.state() == State.SUSPECTED && anyway.contains(row.number()));
            Candidate family = row.family();
            if (isTaken && family != null) {
                planned.add(new Planned(entry(family, row, today), row));
            }
        }
        return planned;
    }

    private static NewEntry entry(Candidate family, CheckedRow row, LocalDate today) {
        Stream<NewLetter> parents = family.parentsWithLetter().stream().map(number -> new NewLetter(number, "parent"));
        Stream<NewLetter> children =
                family.childrenWithLetter(today).stream().map(number -> new NewLetter(number, "child"));
        return new NewEntry(
                UUID.randomUUID(),
                family.parents().size(),
                family.children().size(),
                Stream.concat(parents, children).toList(),
                row.notEligible());
    }

    /** Of a family that may not be asked nothing is kept but the hashes. */
    private void keep(UUID importId, Planned planned, Instant now) {
        CheckedRow row = planned.row();
        UUID entry = planned.entry().id();
        if (row.notEligible() == null && row.family() != null) {
            candidates.add(entry, importId, row.family());
        }
        if (row.traces() != null) {
            candidates.addTraces(entry, row.traces(), DutchTime.dateOf(now).plusDays(settings.daysRemembered()));
        }
    }
}
