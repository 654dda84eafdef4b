package nl.meetmoment.instrument;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The band in which a score lies, by a fact where bands differ; unknown fact or score: missing.
 *
 * @param from by value of the fact, the lowest number of each band, from low to high
 */
record BandsRule(String of, String by, Map<String, Map<String, Integer>> from) implements ScoreRule {

    static final String NAME = "bands";

    static BandsRule of(Node score, ScoreReading reading) {
        var from = new LinkedHashMap<String, Map<String, Integer>>();
        score.entries("from")
                .keySet()
                .forEach(fact -> from.put(fact, score.child("from").numbers(fact)));
        return new BandsRule(reading.score(score, "of"), score.string("by"), from);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Outcome> of(Scored scored) {
        Outcome score = scored.score(of);
        Optional<Map<String, Integer>> bands =
                (by.isEmpty() ? Optional.of("everybody") : scored.fact(by)).map(from::get);
        if (score.isMissing() || bands.isEmpty()) {
            return Map.of("", Outcome.MISSING);
        }
        Outcome found = Outcome.MISSING;
        for (var band : bands.get().entrySet()) {
            if (score.low().compareTo(BigDecimal.valueOf(band.getValue())) >= 0) {
                found = Outcome.word(band.getKey());
            }
        }
        return Map.of("", found);
    }
}
