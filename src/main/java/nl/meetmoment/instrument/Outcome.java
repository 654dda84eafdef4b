package nl.meetmoment.instrument;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number, a word or nothing, and between which numbers it would lie if what is missing were known.
 *
 * @param low what it is at least
 * @param high what it is at most
 * @param absence why a standard score is missing although its raw score is not
 */
public record Outcome(Optional<String> value, BigDecimal low, BigDecimal high, Optional<Absence> absence) {

    /** Of a mean that is not rounded by its instrument. */
    static final int DECIMALS = 6;

    private static final BigDecimal ENDLESS = new BigDecimal("1e9");

    public static final Outcome MISSING = new Outcome(Optional.empty(), ENDLESS.negate(), ENDLESS);

    Outcome(Optional<String> value, BigDecimal low, BigDecimal high) {
        this(value, low, high, Optional.empty());
    }

    static Outcome without(Absence why) {
        return new Outcome(Optional.empty(), ENDLESS.negate(), ENDLESS, Optional.of(why));
    }

    static Outcome word(String word) {
        return new Outcome(Optional.of(word), ENDLESS.negate(), ENDLESS);
    }

    static Outcome yes(boolean isYes) {
        return word(isYes ? "yes" : "no");
    }

    static Outcome number(BigDecimal number) {
        return new Outcome(Optional.of(plain(number)), number, number);
    }

    static Outcome number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    static Outcome between(long low, long high) {
        return new Outcome(Optional.empty(), BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    public boolean isMissing() {
        return value.isEmpty();
    }

    /** Without trailing zeros. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
