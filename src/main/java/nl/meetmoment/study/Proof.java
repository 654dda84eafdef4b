package nl.meetmoment.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Item;

/**
 * The author's proof: what every kind of respondent of a study will meet, before anybody does. Nothing of it comes from
 * answers; it follows from the definition and what {@code study.yaml} says under {@code proof}. Safe to share.
 */
public final class Proof {

    /** A youth of the highest age at T0 is older in later waves and stays in. */
    private static final int YEARS_OLDER = 1;

    /**
     * One kind of respondent.
     *
     * @param least what comes whatever is answered, beyond the usual answers and those of the case
     * @param most what comes at most
     * @param sensitiveAtFirst items that need a break after them, up to the first page without items
     * @param sensitiveInARow the most of them without such a page between
     */
    public record Row(Respondent respondent, Load least, Load most, int sensitiveAtFirst, int sensitiveInARow) {

        /** What only some answers lead to counts for half. */
        public int expectedMinutes() {
            return Load.minutes((least.seconds() + most.seconds()) / 2);
        }
    }

    /** How a row's time keeps within what the study wants. */
    public enum Length {
        GOOD,
        SHORT,
        LONG
    }

    /** Minutes that a study wants, both ends included. */
    public record Wanted(int from, int to) {}

    /** A part of a questionnaire and what it asks of a respondent at most. */
    public record Share(String instrument, String instance, Load most) {}

    private final Study study;
    private final Outlook.Verdicts verdicts = new Outlook.Verdicts();
    private final ReadingLoad reading;
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> reachable = new HashSet<>();

    private Proof(Study study) {
        this.study = study;
        this.reading = new ReadingLoad(study);
        respondents().forEach(respondent -> rows.add(row(respondent)));
    }

    /** Takes some seconds for a study of a thousand items. */
    public static Proof of(Study study) {
        return new Proof(study);
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** The ids of the pages that may come, in order; in a loop with its turn behind {@code @}. */
    public synchronized List<String> pages(Respondent respondent) {
        return stops(respondent).stream().map(stop -> stop.page().name()).toList();
    }

    /** What each part asks of a respondent at most, in order. */
    public synchronized List<Share> shares(Respondent respondent) {
        var parts = new LinkedHashMap<String, List<Outlook.Stop>>();
        stops(respondent).forEach(stop -> parts.computeIfAbsent(part(stop.page()), key -> new ArrayList<>())
                .add(stop));
        return parts.values().stream().map(stops -> share(respondent, stops)).toList();
    }

    /** Items that a questionnaire asks and no respondent ever meets. */
    public List<String> unreachable() {
        return placed().stream()
                .flatMap(Instrument::items)
                .map(Item::code)
                .filter(code -> !reachable.contains(code))
                .toList();
    }

    /** Instruments that no questionnaire asks. */
    public List<String> notPlaced() {
        Collection<Instrument> placed = placed();
        return study.instruments().stream()
                .filter(instrument -> !placed.contains(instrument))
                .map(Instrument::id)
                .toList();
    }

    /**
     * What a row's time is held against, if the study wants anything. Parents are held against the time for as many
     * children as they can report on.
     */
    public Optional<Wanted> wanted(Row row) {
        boolean isFull = !row.respondent().isParent()
                || row.respondent().ages().size() == study.selection().maximum();
        return Optional.ofNullable(study.proof().minutes().get(row.respondent().informant()))
                .filter(minutes -> isFull)
                .map(minutes -> new Wanted(minutes.from(), minutes.to()));
    }

    public Length length(Row row) {
        Optional<Wanted> wanted = wanted(row);
        if (wanted.isEmpty()) {
            return Length.GOOD;
        }
        if (row.expectedMinutes() > wanted.get().to()) {
            return Length.LONG;
        }
        return row.expectedMinutes() < wanted.get().from() ? Length.SHORT : Length.GOOD;
    }

    /** The questionnaire and the facts of a kind of respondent, to walk through it. */
    public Plan plan(Respondent respondent) {
        return Plan.of(study, study.questionnaireOf(respondent.informant()).id(), respondent.facts(study));
    }

    private Stream<Respondent> respondents() {
        return study.waves().stream().map(Wave::code).flatMap(wave -> Vocabulary.MEASURES.stream()
                .sorted()
                .flatMap(measure -> Stream.concat(parents(wave, measure), children(wave, measure))));
    }

    private Stream<Respondent> parents(String wave, String measure) {
        Set<String> named = study.proof().cases().keySet();
        Collection<String> cases = named.isEmpty() ? List.of("") : named;
        int most = study.selection().maximum();
        return cases.stream()
                .flatMap(ofCase -> IntStream.rangeClosed(1, most).boxed().flatMap(count -> ages(
                                wave, study.selection().youngest())
                        .map(age -> new Respondent(
                                "parent", java.util.Collections.nCopies(count, age), wave, measure, ofCase))));
    }

    private Stream<Respondent> children(String wave, String measure) {
        return ages(wave, study.selection().ownQuestionnaireFrom())
                .map(age -> new Respondent("child", List.of(age), wave, measure, ""));
    }

    private Stream<Integer> ages(String wave, int from) {
        boolean isFirst = study.waves().get(0).code().equals(wave);
        int to = study.selection().oldest() + (isFirst ? 0 : YEARS_OLDER);
        return IntStream.rangeClosed(from, to).boxed();
    }

    private Row row(Respondent respondent) {
        List<Outlook.Stop> stops = stops(respondent);
        Outlook.of(plan(respondent), key -> null, verdicts).forEach(stop -> stop.items()
                .forEach(foreseen -> reachable.add(foreseen.item().code())));
        var breaks = Breaks.of(stops, study.proof().sensitive());
        return new Row(
                respondent,
                reading.of(
                        respondent, stops.stream().filter(Outlook.Stop::surely).toList(), Outlook.Foreseen::surely),
                reading.of(respondent, stops, foreseen -> true),
                breaks.atFirst(),
                breaks.inARow());
    }

    private Share share(Respondent respondent, List<Outlook.Stop> stops) {
        PlannedPage page = stops.get(0).page();
        return new Share(
                page.instrument().id(), page.instance().key(), reading.of(respondent, stops, foreseen -> true));
    }

    List<Outlook.Stop> stops(Respondent respondent) {
        return Outlook.of(plan(respondent), respondent.answers(study), verdicts);
    }

    private Set<Instrument> placed() {
        var placed = new LinkedHashSet<Instrument>();
        study.questionnaires().stream()
                .flatMap(questionnaire -> questionnaire.sections().stream())
                .flatMap(section -> section.parts().stream())
                .forEach(part -> placed.add(part.instrument()));
        return placed;
    }

    private static String part(PlannedPage page) {
        return page.instrument().id() + "@" + page.instance().key();
    }
}
