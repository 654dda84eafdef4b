package nl.meetmoment.instrument;

import java.util.Map;

/** The standard score that a norm table gives for a raw one; the table comes as an overlay, without it there is none. */
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
        Outcome raw = scored.score(of);
        Outcome standard = raw.isMissing()
                ? Outcome.MISSING
                : scored.norm(of, raw.low()).map(Outcome::number).orElse(Outcome.MISSING);
        return Map.of("", standard);
    }
}
