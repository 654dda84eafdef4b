package nl.meetmoment.fieldwork.waves;

import java.time.LocalDate;
import java.util.Objects;
import nl.meetmoment.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * When a wave is due for a family, and how it stands ("Waves", protocol.md). The first wave counts from the intake, later
 * ones from the T0 date, never from a late T1; while T0 has not begun, from the intake. Nothing of it is stored.
 *
 * @param isFirst whether it is the first wave of the study
 */
record DueRule(Wave wave, boolean isFirst) {

    /** How many days before its window opens a wave is announced. */
    static final int DAYS_OF_NOTICE = 30;

    LocalDate start(LocalDate intake, @Nullable LocalDate t0) {
        return isFirst ? intake : Objects.requireNonNullElse(t0, intake);
    }

    WaveStanding standing(WaveFacts facts, LocalDate today) {
        LocalDate start = start(facts.intake(), facts.t0());
        return new WaveStanding(
                wave.code(), wave.due(start), wave.opens(start), wave.closes(start), state(facts, start, today));
    }

    /**
     * How many days after its due date a wave is late. A window that opens on the due date gives nobody time before it, so
     * there the first half of the window is in time.
     */
    int lateAfter() {
        return wave.daysBefore() > 0 ? 0 : wave.daysAfter() / 2;
    }

    private WaveState state(WaveFacts facts, LocalDate start, LocalDate today) {
        if (facts.isDone()) {
            return WaveState.DONE;
        }
        if (facts.decision() == DecisionKind.SKIP) {
            return WaveState.SKIPPED;
        }
        if (facts.decision() == DecisionKind.CANCEL || facts.expected() == 0) {
            return WaveState.CANCELLED;
        }
        if (today.isAfter(wave.closes(start))) {
            return WaveState.EXPIRED;
        }
        return facts.begun() ? WaveState.BUSY : beforeItBegins(facts.until(), start, today);
    }

    private WaveState beforeItBegins(@Nullable LocalDate until, LocalDate start, LocalDate today) {
        if (until != null && today.isBefore(until)) {
            return WaveState.POSTPONED;
        }
        LocalDate opens = wave.opens(start);
        if (today.isBefore(opens)) {
            return today.isBefore(opens.minusDays(DAYS_OF_NOTICE)) ? WaveState.NOT_YET : WaveState.OPENS_SOON;
        }
        LocalDate inTime = wave.due(start).plusDays(lateAfter());
        return today.isAfter(until != null && until.isAfter(inTime) ? until : inTime) ? WaveState.LATE : WaveState.OPEN;
    }
}
