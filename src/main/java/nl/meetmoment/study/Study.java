package nl.meetmoment.study;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import nl.meetmoment.instrument.Condition;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Text;

/** A verified study definition: immutable, safe to share. */
public final class Study {

    /** What a loop over parent figures goes through: a figure is there when the child's answer names one. */
    record Figure(String key, String item, Map<String, Text> names, Condition isThere) {}

    /** How texts call a target child, by sex; {@code {age}} and {@code {letter}} are filled in. */
    record ChildNames(Map<String, Text> bySex) {}

    record Head(String id, Text title, List<String> languages, String ethicsApproval) {}

    record Design(
            List<Wave> waves,
            Selection selection,
            Map<String, Integer> rewards,
            int target,
            List<Region> regions,
            ChildNames childNames,
            List<Figure> figures,
            Map<String, Text> examples,
            ProofSettings proof,
            Derived derived) {}

    private final Head head;
    private final Design design;
    private final List<Questionnaire> questionnaires;
    private final List<Instrument> instruments;
    private final String version;

    Study(Head head, Design design, List<Questionnaire> questionnaires, List<Instrument> instruments, String version) {
        this.head = head;
        this.design = design;
        this.questionnaires = List.copyOf(questionnaires);
        this.instruments = List.copyOf(instruments);
        this.version = version;
    }

    public String id() {
        return head.id();
    }

    public Text title() {
        return head.title();
    }

    public List<String> languages() {
        return head.languages();
    }

    /** The ethics committee's approval number. */
    public String ethicsApproval() {
        return head.ethicsApproval();
    }

    /** SHA-256 of the definition's files, in hexadecimal. */
    public String version() {
        return version;
    }

    public List<Wave> waves() {
        return design.waves();
    }

    /** The wave of this code; throws IllegalArgumentException when the study has none. */
    public Wave wave(String code) {
        return only(waves(), wave -> wave.code().equals(code), "wave " + code);
    }

    public Selection selection() {
        return design.selection();
    }

    /** Euro per wave, for an informant, {@code parent} or {@code child}. */
    public int reward(String informant) {
        return design.rewards().getOrDefault(informant, 0);
    }

    /** How many families each recruiting organisation is to bring; 0 when nothing is aimed at. */
    public int target() {
        return design.target();
    }

    public List<Region> regions() {
        return design.regions();
    }

    public Optional<Region> region(String code) {
        return regions().stream().filter(region -> region.code().equals(code)).findFirst();
    }

    public List<Questionnaire> questionnaires() {
        return questionnaires;
    }

    /** The questionnaire of this id; throws IllegalArgumentException when the study has none. */
    public Questionnaire questionnaire(String id) {
        return only(questionnaires, one -> one.id().equals(id), "questionnaire " + id);
    }

    /** The questionnaire that this informant fills in; throws IllegalArgumentException when the study has none. */
    public Questionnaire questionnaireOf(String informant) {
        return only(questionnaires, one -> one.informant().equals(informant), "questionnaire for a " + informant);
    }

    public List<Instrument> instruments() {
        return instruments;
    }

    List<Figure> figures() {
        return design.figures();
    }

    /** Organisations of a region, as examples of a kind of help. */
    String example(String help, String region, String language) {
        return region(region).map(known -> known.examples().get(help)).orElseGet(() -> Objects.requireNonNull(
                        design.examples().get(help))
                .in(language));
    }

    /** Facts that scores go by, and what counts as a risk. */
    public Derived derived() {
        return design.derived();
    }

    ProofSettings proof() {
        return design.proof();
    }

    Text childName(String sex) {
        Map<String, Text> names = design.childNames().bySex();
        return Objects.requireNonNull(names.getOrDefault(sex, names.get("other")));
    }

    private static <T> T only(List<T> all, Predicate<T> isMeant, String name) {
        return all.stream()
                .filter(isMeant)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The study has no " + name));
    }
}
