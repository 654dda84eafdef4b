package nl.meetmoment.study;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.meetmoment.instrument.InstrumentReader;
import nl.meetmoment.instrument.ItemType;
import nl.meetmoment.instrument.Node;

/** Every item and scale becomes columns of a dataset: legal in SPSS, Stata and R, and unique whatever the case. */
final class Columns {

    private static final int LONGEST = 32;

    private final Collection<InstrumentReader> readers;
    private final Map<String, String> owners = new HashMap<>();

    Columns(Collection<InstrumentReader> readers) {
        this.readers = readers;
    }

    void verify() {
        for (InstrumentReader reader : readers) {
            Map<String, ItemType> types = reader.types();
            reader.places().forEach((code, place) -> {
                ItemType type = types.get(code);
                if (type != null) {
                    type.columns(code).forEach(column -> claim(column, code, place));
                }
            });
            reader.scales().forEach(scale -> claim(scale.string("code"), scale.string("code"), scale));
        }
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
