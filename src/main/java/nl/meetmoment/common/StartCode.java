package nl.meetmoment.common;

import java.util.Optional;

/** What opens one participant's response in one wave: eight random symbols, kept only as a hash. */
public record StartCode(String value) {

    public StartCode {
        if (!SymbolCode.isWellFormed(value)) {
            throw new IllegalArgumentException("A start code has eight symbols.");
        }
    }

    public static StartCode random() {
        return new StartCode(SymbolCode.random(SymbolCode.LENGTH));
    }

    /** Empty for what cannot be a start code; nothing is corrected. */
    public static Optional<StartCode> typed(String text) {
        String code = SymbolCode.normalised(text);
        return SymbolCode.isWellFormed(code) ? Optional.of(new StartCode(code)) : Optional.empty();
    }

    public String shown() {
        return SymbolCode.shown(value);
    }

    /** Not the value: a start code never reaches a log by accident. */
    @Override
    public String toString() {
        return "StartCode[...]";
    }
}
