package nl.meetmoment.fieldwork.waves;

import java.util.Locale;

/** How a wave stands for a family today. */
enum WaveState {
    NOT_YET("not_yet"),
    OPENS_SOON("opens_soon"),
    OPEN("open"),
    LATE("late"),
    BUSY("busy"),
    DONE("done"),
    SKIPPED("skipped"),
    POSTPONED("postponed"),
    CANCELLED("cancelled"),
    EXPIRED("expired");

    private final String code;

    WaveState(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static WaveState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Nothing more will be filled in, whatever the reason. */
    boolean isOver() {
        return this == DONE || this == SKIPPED || this == CANCELLED || this == EXPIRED;
    }
}
