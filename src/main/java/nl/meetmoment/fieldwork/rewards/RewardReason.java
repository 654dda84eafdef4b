package nl.meetmoment.fieldwork.rewards;

import java.util.Locale;

/** What released a reward. Who stops keeps it (promise S9). */
public enum RewardReason {
    COMPLETED,
    STOPPED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
