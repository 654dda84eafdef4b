package nl.meetmoment.fieldwork.waves;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes decisions about waves, of one family or of many at once, and takes them back for a moment. */
@Service
class WaveDecisions {

    /** How long a decision can be taken back. */
    static final Duration UNDO = Duration.ofSeconds(10);

    private final DecisionStore decisions;
    private final Standings standings;
    private final AuditTrail trail;
    private final Clock clock;

    WaveDecisions(DecisionStore decisions, Standings standings, AuditTrail trail, Clock clock) {
        this.decisions = decisions;
        this.standings = standings;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The same for all of them, or for none.
     *
     * @return by which it can be taken back
     * @throws DecisionRefused when nothing is chosen, or when it cannot be decided of one of them
     */
    @Transactional
    UUID decide(Collection<ChosenWave> chosen, Decision decision, StaffMember who) {
        Set<ChosenWave> all = Set.copyOf(chosen);
        if (all.isEmpty()) {
            throw new DecisionRefused("nothing");
        }
        Set<String> families = all.stream().map(ChosenWave::caseNumber).collect(Collectors.toSet());
        decisions.lock(families);
        Map<ChosenWave, Standing> known = standings.of(families).stream()
                .collect(Collectors.toMap(
                        one -> new ChosenWave(one.caseNumber(), one.wave().wave()), one -> one));
        all.forEach(one -> demandPossible(decision, one, known));
        UUID batch = UUID.randomUUID();
        trail.append(who.id().toString(), "wave." + decision.kind().code(), batch.toString());
        Instant now = clock.instant();
        all.forEach(one -> decisions.append(batch, one, decision, who.id(), now, null));
        return batch;
    }

    /**
     * What held before holds again.
     *
     * @return how many decisions are taken back
     * @throws DecisionRefused when it is too late, when somebody else took them or when one has been followed by another
     */
    @Transactional
    int undo(UUID batch, StaffMember who) {
        List<KeptDecision> taken = decisions.ofBatch(batch);
        decisions.lock(taken.stream().map(KeptDecision::caseNumber).toList());
        taken.forEach(one -> demandUndoable(one, who));
        trail.append(who.id().toString(), "wave.undone", batch.toString());
        UUID undoing = UUID.randomUUID();
        Instant now = clock.instant();
        for (KeptDecision one : taken) {
            Decision before = decisions
                    .before(one)
                    .map(KeptDecision::decision)
                    .orElse(new Decision(DecisionKind.REOPEN, DecisionReason.UNDONE, null));
            var about = new ChosenWave(one.caseNumber(), one.wave());
            decisions.append(undoing, about, before, who.id(), now, one.number());
        }
        return taken.size();
    }

    private void demandPossible(Decision decision, ChosenWave about, Map<ChosenWave, Standing> known) {
        Standing standing = known.get(about);
        if (standing == null) {
            throw new DecisionRefused("unknown", about.caseNumber());
        }
        String refusal = refusal(decision, standing);
        if (!refusal.isEmpty()) {
            throw new DecisionRefused(refusal, about.caseNumber());
        }
    }

    private String refusal(Decision decision, Standing standing) {
        WaveState state = standing.wave().state();
        if (state == WaveState.DONE) {
            return "done";
        }
        if (decision.kind() == DecisionKind.REOPEN) {
            DecisionKind held = standing.facts().decision();
            return held == null || held == DecisionKind.REOPEN ? "undecided" : "";
        }
        LocalDate until = decision.until();
        return until == null ? "" : refusal(until, standing);
    }

    private String refusal(LocalDate until, Standing standing) {
        if (standing.facts().begun()) {
            return "begun";
        }
        if (!until.isAfter(standings.today())) {
            return "past";
        }
        return until.isAfter(standing.wave().closes()) ? "window" : "";
    }

    private void demandUndoable(KeptDecision taken, StaffMember who) {
        if (!taken.by().equals(who.id()) || clock.instant().isAfter(taken.at().plus(UNDO))) {
            throw new DecisionRefused("late");
        }
        if (!decisions.isLatest(taken)) {
            throw new DecisionRefused("followed", taken.caseNumber());
        }
    }
}
