package nl.meetmoment.instrument;

import java.util.List;
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
        return Map.of("", raw.isMissing() ? Outcome.MISSING : scored.norm(of, raw.low()));
    }

    @Override
    public List<String> madeOf() {
        return List.of(of);
    }
}
