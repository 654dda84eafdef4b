package nl.meetmoment.fieldwork.rewards;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger is narrowed to; empty means all.
 *
 * @param state {@code due} or {@code paid}
 * @param region code of the study definition
 */
record RewardFilter(String state, String wave, String region) implements Serializable {

    static final RewardFilter DUE = new RewardFilter("due", "", "");

    RewardFilter(@Nullable String state, @Nullable String wave, @Nullable String region) {
        this.state = state == null ? "" : state;
        this.wave = wave == null ? "" : wave;
        this.region = region == null ? "" : region;
    }
}
