package nl.meetmoment.instrument;

import java.util.List;
import java.util.Map;

/**
 * The standard score that a norm table gives for a raw one; the table comes as an overlay, without it there is none.
 *
 * @param flagBelow age in whole years from which the norms hold: a standard score of somebody younger is flagged; 0 flags
 *     nobody
 */
record NormRule(String of, int flagBelow) implements ScoreRule {

    static final String NAME = "norm";

    private static final String FLAGGED = "flagged";

    private static final List<Name> WITH_FLAG = List.of(Name.number("", ""), Name.word(FLAGGED, "fl"));

    static NormRule of(Node score, ScoreReading reading) {
        return new NormRule(reading.score(score, "of"), score.number("flag_below", 0));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Name> outcomes() {
        return flagBelow == 0 ? Name.ONE_NUMBER : WITH_FLAG;
    }

    @Override
    public Map<String, Outcome> of(Scored scored) {
        Outcome raw = scored.score(of);
        Outcome standard = raw.isMissing() ? Outcome.MISSING : scored.norm(of, raw.low());
        return flagBelow == 0 ? Map.of("", standard) : Map.of("", standard, FLAGGED, flag(standard, scored));
    }

    /** Missing with the standard score, and when the age is unknown. */
    private Outcome flag(Outcome standard, Scored scored) {
        return scored.fact("age")
                .filter(age -> !standard.isMissing())
                .map(age -> Outcome.yes(Integer.parseInt(age) < flagBelow))
                .orElse(Outcome.MISSING);
    }

    @Override
    public List<String> madeOf() {
        return List.of(of);
    }
}
