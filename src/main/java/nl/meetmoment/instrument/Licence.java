package nl.meetmoment.instrument;

import java.util.Locale;

/**
 * Whose the wording is; a protected instrument needs an overlay or a waiver before its study goes live.
 *
 * @param hasDemonstrationKey which items a score is made of is not public either: the definition's key is a stand-in
 */
public record Licence(State state, String holder, String source, boolean hasDemonstrationKey) {

    public enum State {
        OWN,
        FREE,
        PROTECTED;

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
