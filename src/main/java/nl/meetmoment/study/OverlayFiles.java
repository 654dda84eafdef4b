package nl.meetmoment.study;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.meetmoment.instrument.Finding;
import nl.meetmoment.instrument.Findings;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.KeyOverlay;
import nl.meetmoment.instrument.Node;
import nl.meetmoment.instrument.NormOverlay;
import nl.meetmoment.instrument.OverlayKind;
import nl.meetmoment.instrument.WordingOverlay;

/** The overlays among the files of a study: official wording and item key, put in before anything is verified, and norm tables. */
final class OverlayFiles {

    private static final String FOLDER = "overlays/";

    private final Map<String, String> files;
    private final Findings findings;

    OverlayFiles(Map<String, String> files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /** Puts the official texts and item key into an instrument that has not been read. */
    void applyTo(Node instrument, List<String> languages) {
        String id = instrument.string("instrument");
        ifThere(OverlayKind.WORDING, id, (file, table) -> WordingOverlay.of(file, table, findings)
                .applyTo(instrument, languages));
        ifThere(OverlayKind.KEY, id, (file, table) -> KeyOverlay.of(file, table, findings)
                .applyTo(instrument));
    }

    private void ifThere(OverlayKind kind, String instrument, BiConsumer<String, String> use) {
        String file = kind.file(instrument);
        String table = files.get(file);
        if (table != null) {
            use.accept(file, table);
        }
    }

    Instrument withNorms(Instrument instrument) {
        String file = OverlayKind.NORMS.file(instrument.id());
        String table = files.get(file);
        return table == null ? instrument : instrument.withNorms(NormOverlay.of(file, table, instrument, findings));
    }

    /** An overlay that belongs to no instrument would be left out without a word. */
    void reportStrays() {
        Set<String> known = new HashSet<>();
        files.keySet().stream()
                .filter(name -> name.startsWith(StudyDefinition.INSTRUMENTS) && name.endsWith(".yaml"))
                .map(name -> name.substring(StudyDefinition.INSTRUMENTS.length(), name.length() - ".yaml".length()))
                .forEach(id -> List.of(OverlayKind.values()).forEach(kind -> known.add(kind.file(id))));
        files.keySet().stream()
                .filter(name -> name.startsWith(FOLDER) && !known.contains(name))
                .forEach(
                        name -> findings.add(
                                new Finding(
                                        name,
                                        "",
                                        "overlay-instrument",
                                        "The overlay belongs to no instrument: call it wording/<instrument>.csv, norms/<instrument>.csv or key/<instrument>.csv.")));
    }
}
