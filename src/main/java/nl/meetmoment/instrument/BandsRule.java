package nl.meetmoment.instrument;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The band in which a score lies, by a fact where bands differ; unknown fact or score: missing.
 *
 * @param from by value of the fact, or {@code everybody}: the lowest number of each band
 */
record BandsRule(String of, String by, Map<String, Map<String, Integer>> from) implements ScoreRule {

    static final String NAME = "bands";

    static BandsRule of(Node score, ScoreReading reading) {
        var from = new LinkedHashMap<String, Map<String, Integer>>();
        Node groups = score.child("from");
        groups.entries().keySet().forEach(group -> from.put(group, groups.numbers(group)));
        return new BandsRule(reading.score(score, "of"), score.string("by"), from);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Name> outcomes() {
        return Name.ONE_WORD;
    }

    @Override
    public Map<String, Outcome> of(Scored scored) {
        Outcome score = scored.score(of);
        Optional<Map<String, Integer>> bands =
                (by.isEmpty() ? Optional.of(CutoffRule.EVERYBODY) : scored.fact(by)).map(from::get);
        if (score.isMissing() || bands.isEmpty()) {
            return Map.of();
        }
        return bands.get().entrySet().stream()
                .filter(band -> score.low().compareTo(BigDecimal.valueOf(band.getValue())) >= 0)
                .max(Map.Entry.comparingByValue())
                .map(band -> Map.of("", Outcome.word(band.getKey())))
                .orElse(Map.of());
    }
}
