package nl.meetmoment.fieldwork.waves;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the due list is narrowed to; empty means all.
 *
 * @param state one of {@link #STATES}; empty means what is due, late or opens soon
 * @param unassigned {@code true} for only those waves for which no visit is planned
 */
record DueFilter(String wave, String region, String state, String unassigned) implements Serializable {

    /** What can be asked for; all of them lie in or just before the wave's window. */
    static final List<WaveState> STATES =
            List.of(WaveState.LATE, WaveState.OPEN, WaveState.OPENS_SOON, WaveState.BUSY, WaveState.POSTPONED);

    static final DueFilter NONE = new DueFilter("", "", "", "");

    private static final List<WaveState> USUAL = List.of(WaveState.LATE, WaveState.OPEN, WaveState.OPENS_SOON);

    DueFilter(@Nullable String wave, @Nullable String region, @Nullable String state, @Nullable String unassigned) {
        this.wave = wave == null ? "" : wave;
        this.region = region == null ? "" : region;
        this.state = state == null ? "" : state;
        this.unassigned = unassigned == null ? "" : unassigned;
    }

    boolean isUnassigned() {
        return unassigned.equals("true");
    }

    List<String> states() {
        return STATES.stream().map(WaveState::code).anyMatch(state::equals)
                ? List.of(state)
                : USUAL.stream().map(WaveState::code).toList();
    }
}
