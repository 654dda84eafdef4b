package nl.meetmoment.study;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.InstrumentReader;
import nl.meetmoment.instrument.Node;

/** Every item and scale becomes columns of a dataset: legal in SPSS, Stata and R, and unique whatever the case. */
final class Columns {

    private static final int LONGEST = 32;

    private final Map<String, String> owners = new HashMap<>();

    /** Takes the columns of one instrument in; what clashes with those before becomes a finding. */
    void add(InstrumentReader reader, Instrument instrument) {
        Map<String, Node> items = reader.places();
        instrument.items().forEach(item -> item.type()
                .columns(item.code())
                .forEach(column -> claim(column, item.code(), Objects.requireNonNull(items.get(item.code())))));
        Map<String, Node> scales = reader.scales().stream()
                .collect(Collectors.toMap(scale -> scale.string("code"), scale -> scale, (one, two) -> two));
        instrument.scores().forEach(score -> score.columns()
                .forEach(column -> claim(column, score.code(), Objects.requireNonNull(scales.get(score.code())))));
    }

    private void claim(String column, String code, Node place) {
        if (column.length() > LONGEST) {
            place.finding(
                    "column-length", "The column '" + column + "' has more than 32 characters: shorten the code.");
        }
        String owner = owners.putIfAbsent(column.toLowerCase(Locale.ROOT), code);
        if (owner != null) {
            place.finding(
                    "column-clash",
                    "The column '" + column + "' of '" + code + "' is one of '" + owner + "' already: rename one.");
        }
    }
}
