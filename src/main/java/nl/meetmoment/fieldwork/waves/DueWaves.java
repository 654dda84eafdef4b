package nl.meetmoment.fieldwork.waves;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Waves that families can be called about, and that one is skipped when the family says no. Who may is asked before. */
@Service
public class DueWaves {

    private final DueList list;
    private final WaveDecisions decisions;
    private final Standings standings;

    DueWaves(DueList list, WaveDecisions decisions, Standings standings) {
        this.list = list;
        this.decisions = decisions;
        this.standings = standings;
    }

    /**
     * A wave of a family.
     *
     * @param state code of how it stands: {@code late}, {@code open} or {@code opens_soon}
     */
    public record DueWave(String caseNumber, String wave, String state, LocalDate due) {

        public boolean isLate() {
            return state.equals(WaveState.LATE.code());
        }
    }

    /** Whether this wave asks for an appointment that is not made. */
    @Transactional(readOnly = true)
    public boolean isToBePlanned(String caseNumber, String wave) {
        return list.of(caseNumber).stream()
                .filter(row -> row.standing().wave().wave().equals(wave))
                .filter(row -> row.visit() == null)
                .anyMatch(row -> DueFilter.NONE
                        .states()
                        .contains(row.standing().wave().state().code()));
    }

    /** Whether what was begun of this wave can be gone on with: nobody skipped or finished it, and its window is open. */
    @Transactional(readOnly = true)
    public boolean isOpen(String caseNumber, String wave) {
        return standings.of(List.of(caseNumber)).stream()
                .filter(one -> one.wave().wave().equals(wave))
                .anyMatch(one -> !one.wave().state().isOver());
    }

    /** Those that are late, due or about to open, for which no visit is planned; soonest due first. */
    @Transactional(readOnly = true)
    public List<DueWave> withoutVisit() {
        return list.all(new DueFilter("", "", "", "true")).stream()
                .map(DueRow::standing)
                .map(one -> new DueWave(
                        one.caseNumber(),
                        one.wave().wave(),
                        one.wave().state().code(),
                        one.wave().due()))
                .toList();
    }

    /** Codes of the reasons that a family may give for skipping a wave. */
    public static List<String> reasonsOfFamilies() {
        return List.of(
                DecisionReason.DECLINES.code(),
                DecisionReason.NO_TIME.code(),
                DecisionReason.ILLNESS.code(),
                DecisionReason.CRISIS.code(),
                DecisionReason.AWAY.code());
    }

    /**
     * Skips a wave of a family.
     *
     * @param reason one of {@link #reasonsOfFamilies}
     * @return by which it can be taken back
     * @throws DecisionRefused when it cannot be skipped
     */
    @Transactional
    public UUID skip(String caseNumber, String wave, String reason, StaffMember who) {
        DecisionReason why = DecisionReason.ofCode(reason)
                .filter(one -> one.fits(DecisionKind.SKIP))
                .orElseThrow(() -> new DecisionRefused("reason"));
        return decisions.decide(
                List.of(new ChosenWave(caseNumber, wave)), new Decision(DecisionKind.SKIP, why, null), who);
    }

    /** @throws DecisionRefused when it is too late, or followed by another decision */
    @Transactional
    public void undo(UUID batch, StaffMember who) {
        decisions.undo(batch, who);
    }
}
