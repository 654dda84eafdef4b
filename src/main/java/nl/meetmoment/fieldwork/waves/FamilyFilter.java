package nl.meetmoment.fieldwork.waves;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the list of families is narrowed to; empty means all.
 *
 * @param number a case number or how it begins, with or without {@code G-}
 */
record FamilyFilter(String number, String region) implements Serializable {

    static final FamilyFilter NONE = new FamilyFilter("", "");

    FamilyFilter(@Nullable String number, @Nullable String region) {
        this.number = number == null ? "" : number.strip();
        this.region = region == null ? "" : region;
    }

    /** How the case numbers begin; what no case number holds is left out. */
    String prefix() {
        String symbols =
                number.toUpperCase(Locale.ROOT).replaceFirst("^G-?", "").replaceAll("[^A-Z0-9]", "");
        return "G-" + symbols;
    }
}
