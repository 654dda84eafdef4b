package nl.meetmoment.instrument;

import java.util.List;
import java.util.Locale;

/** What a licence holder can load for an instrument. */
public enum OverlayKind {
    WORDING(WordingOverlay.COLUMNS),
    NORMS(NormOverlay.COLUMNS),
    KEY(KeyOverlay.COLUMNS);

    private final List<String> columns;

    OverlayKind(List<String> columns) {
        this.columns = columns;
    }

    /** The names in the first row of its table. */
    public List<String> columns() {
        return columns;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it lies among the files of a study. */
    public String file(String instrument) {
        return "overlays/" + code() + "/" + instrument + ".csv";
    }
}
