package nl.meetmoment.instrument;

import java.util.Locale;

/** Whose the wording is; a protected instrument needs an overlay or a waiver before its study goes live. */
public record Licence(State state, String holder, String source) {

    public enum State {
        OWN,
        FREE,
        PROTECTED;

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
