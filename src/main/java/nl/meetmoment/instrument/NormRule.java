package nl.meetmoment.instrument;

import java.util.Map;

/** The standard score that a norm table gives for a raw one; the table comes as an overlay, and without it it is missing. */
record NormRule(String of) implements ScoreRule {

    static final String NAME = "norm";

    static NormRule of(Node score, ScoreReading reading) {
        return new NormRule(reading.score(score, "of"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Outcome> of(Scored scored) {
        Outcome standard = scored.score(of)
                .value()
                .flatMap(raw -> scored.norm(of, raw))
                .map(number -> Outcome.number(new java.math.BigDecimal(number)))
                .orElse(Outcome.MISSING);
        return Map.of("", standard);
    }
}
