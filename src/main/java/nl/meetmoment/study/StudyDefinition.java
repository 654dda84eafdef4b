package nl.meetmoment.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.meetmoment.common.Sha256;
import nl.meetmoment.instrument.Conditions;
import nl.meetmoment.instrument.DefinitionFile;
import nl.meetmoment.instrument.Finding;
import nl.meetmoment.instrument.Findings;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.InstrumentReader;
import nl.meetmoment.instrument.ItemType;
import nl.meetmoment.instrument.Node;
import nl.meetmoment.instrument.OptionLists;
import nl.meetmoment.instrument.Variable;

/**
 * The files of a study, read and verified. All that is wrong is collected; with a finding there is no study.
 *
 * @param findings in the order of the files
 */
public record StudyDefinition(Optional<Study> study, List<Finding> findings) {

    static final String STUDY = "study.yaml";
    static final String OPTIONS = "options.yaml";
    static final String INSTRUMENTS = "instruments/";
    static final String SCENARIOS = "scenarios/";

    private static final List<String> DEFAULT_LANGUAGES = List.of("nl", "en");

    /**
     * Reads a study from its files by path: {@code study.yaml}, {@code options.yaml}, {@code instruments/<id>.yaml}, and
     * {@code overlays/<kind>/<id>.csv} for the kinds {@code wording}, {@code norms} and {@code key}. What lies in {@code
     * scenarios/} is replayed.
     */
    public static StudyDefinition of(Map<String, String> files) {
        return new Loading(new TreeMap<>(files)).definition();
    }

    /** Without its scenarios, which say what a study did and change nothing in it. */
    static Map<String, String> withoutScenarios(Map<String, String> files) {
        var left = new TreeMap<>(files);
        left.keySet().removeIf(name -> name.startsWith(SCENARIOS));
        return left;
    }

    private static final class Loading {

        private final Map<String, String> files;
        private final Findings findings = new Findings();
        private final OverlayFiles overlays;
        private final Map<String, InstrumentReader> readers = new LinkedHashMap<>();

        Loading(Map<String, String> files) {
            this.files = files;
            this.overlays = new OverlayFiles(files, findings);
        }

        StudyDefinition definition() {
            Optional<StudyReader> reader = file(STUDY, "study").map(StudyReader::new);
            if (!files.containsKey(STUDY)) {
                findings.add(new Finding(STUDY, "", "structure", "The file is missing: a study needs it."));
            }
            List<String> languages = reader.map(StudyReader::languages).orElse(DEFAULT_LANGUAGES);
            readInstruments(sharedOptions(languages));
            overlays.reportStrays();
            var conditions = new Conditions(variables(reader));
            List<Instrument> instruments = instruments(conditions);
            Optional<Study> study = reader.map(one -> one.study(instruments, conditions, version()));
            reader.ifPresent(one -> one.questionnaires().forEach(node -> new QuestionnaireVerifier(
                            node, files.keySet(), one.examples(), readers, conditions)
                    .verify()));
            replayScenarios(study);
            List<Finding> all = List.copyOf(new LinkedHashSet<>(findings.all()));
            return new StudyDefinition(all.isEmpty() ? study : Optional.empty(), all);
        }

        /** A study with findings has no walk to go by. */
        private void replayScenarios(Optional<Study> study) {
            boolean isSound = findings.areNone();
            for (String name : files.keySet()) {
                if (name.startsWith(SCENARIOS)) {
                    Optional<Node> scenario = file(name, "scenario");
                    study.filter(sound -> isSound)
                            .ifPresent(sound -> scenario.ifPresent(root -> new ScenarioReplay(sound, root).verify()));
                }
            }
        }

        private Optional<Node> file(String name, String kind) {
            String yaml = files.get(name);
            return yaml == null ? Optional.empty() : DefinitionFile.read(name, yaml, kind, findings);
        }

        private OptionLists sharedOptions(List<String> languages) {
            OptionLists none = OptionLists.none(languages);
            return file(OPTIONS, "options")
                    .map(options -> none.with(options.entries()))
                    .orElse(none);
        }

        private void readInstruments(OptionLists shared) {
            for (String name : files.keySet()) {
                if (name.startsWith(INSTRUMENTS)) {
                    file(name, "instrument").ifPresent(root -> readInstrument(name, root, shared));
                }
            }
        }

        private void readInstrument(String name, Node root, OptionLists shared) {
            overlays.applyTo(root, shared.languages());
            var reader = new InstrumentReader(root, shared);
            if (!name.equals(INSTRUMENTS + reader.id() + ".yaml")) {
                root.child("instrument")
                        .finding("file-name", "The file is not called after its instrument: rename one.");
            }
            readers.put(reader.id(), reader);
        }

        private List<Instrument> instruments(Conditions conditions) {
            var columns = new Columns();
            var instruments = new ArrayList<Instrument>();
            for (InstrumentReader reader : readers.values()) {
                Instrument instrument = overlays.withNorms(reader.instrument(conditions));
                columns.add(reader, instrument);
                instruments.add(instrument);
            }
            return instruments;
        }

        private Map<String, Variable> variables(Optional<StudyReader> study) {
            var variables = new LinkedHashMap<String, Variable>();
            for (InstrumentReader reader : readers.values()) {
                reader.types().forEach((code, type) -> declare(variables, code, type));
            }
            variables.putAll(study.map(StudyReader::facts)
                    .orElseGet(() -> Vocabulary.of(List.of(), List.of(), List.of(), Set.of())));
            return variables;
        }

        private static void declare(Map<String, Variable> variables, String code, ItemType type) {
            Variable variable = type.variable();
            if (variable != null) {
                variables.put(code, variable);
            }
        }

        private String version() {
            var text = new ArrayList<String>();
            withoutScenarios(files)
                    .forEach((name, content) -> text.addAll(List.of(name, String.valueOf(content.length()), content)));
            return Sha256.hex(String.join("\n", text));
        }
    }
}
