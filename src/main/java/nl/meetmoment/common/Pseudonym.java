package nl.meetmoment.common;

import java.util.Optional;

/**
 * The number under which a person's answers are kept: seven random symbols and a check symbol, so that a typing error is
 * refused instead of becoming somebody else.
 */
public record Pseudonym(String value) {

    public Pseudonym {
        if (!isValid(value)) {
            throw new IllegalArgumentException("This is no pseudonym: a symbol is wrong or two are swapped.");
        }
    }

    public static Pseudonym random() {
        String symbols = SymbolCode.random(SymbolCode.LENGTH - 1);
        return new Pseudonym(symbols + SymbolCode.checkSymbol(symbols));
    }

    /** Empty for everything that is not exactly a pseudonym; nothing is corrected. */
    public static Optional<Pseudonym> typed(String text) {
        String code = SymbolCode.normalised(text);
        return isValid(code) ? Optional.of(new Pseudonym(code)) : Optional.empty();
    }

    public String shown() {
        return SymbolCode.shown(value);
    }

    private static boolean isValid(String code) {
        return SymbolCode.isWellFormed(code)
                && SymbolCode.checkSymbol(code.substring(0, SymbolCode.LENGTH - 1))
                        == code.charAt(SymbolCode.LENGTH - 1);
    }

    /** Not the value: a pseudonym never reaches a log by accident. */
    @Override
    public String toString() {
        return "Pseudonym[...]";
    }
}
