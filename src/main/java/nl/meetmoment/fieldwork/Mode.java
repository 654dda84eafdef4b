package nl.meetmoment.fieldwork;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** How a questionnaire is filled in. It stands with every save, and may change between two of them. */
public enum Mode {
    VISIT("visit"),
    ONLINE_GUIDED("online_guided"),
    ONLINE_ALONE("online_alone");

    @EnumeratedValue
    private final String code;

    Mode(String code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when there is none */
    public static Mode of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return code;
    }

    public boolean isOnline() {
        return this != VISIT;
    }
}
