package nl.meetmoment.fieldwork.waves;

import java.util.List;
import java.util.Locale;

/** What a coordinator decides about a wave of a family. */
enum DecisionKind {
    POSTPONE,
    SKIP,
    CANCEL,
    REOPEN;

    /** What a page offers; the day until which is postponed is looked at when it is known. */
    static List<DecisionKind> possible(WaveState state, WaveFacts facts) {
        if (state == WaveState.DONE) {
            return List.of();
        }
        if (state == WaveState.SKIPPED || facts.decision() == CANCEL) {
            return List.of(REOPEN);
        }
        if (facts.expected() == 0) {
            return List.of();
        }
        if (facts.begun() || state == WaveState.EXPIRED) {
            return List.of(SKIP, CANCEL);
        }
        return facts.decision() == POSTPONE ? List.of(POSTPONE, SKIP, CANCEL, REOPEN) : List.of(POSTPONE, SKIP, CANCEL);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DecisionKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
