package nl.meetmoment.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.Text;
import org.jspecify.annotations.Nullable;

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
     * @param alike for each child of a parent of several of different ages, those for which all of this is the same
     */
    public record Row(
            Respondent respondent, Load least, Load most, int sensitiveAtFirst, int sensitiveInARow, List<Ages> alike) {

        /** Whether a parent's children are of different ages. */
        public boolean isMixed() {
            return respondent.ages().stream().distinct().count() > 1;
        }

        /** What only some answers lead to counts for half. */
        public int expectedMinutes() {
            return Load.minutes((least.seconds() + most.seconds()) / 2);
        }
    }

    /** Whole years, both ends included. */
    public record Ages(int from, int to) {

        public boolean hold(int age) {
            return from <= age && age <= to;
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

    /**
     * A page that may come.
     *
     * @param number in its address
     * @param name {@code instrument/page}, in a loop with its turn behind {@code @}
     * @param title of the page; null when it has none
     * @param isSure whether it comes whatever is answered
     * @param items how many of each type it asks at most, by the type's name
     * @param conditions of the page and its part; then those of its items, behind the item's code
     */
    public record Step(
            int number,
            Text section,
            String name,
            @Nullable Text title,
            boolean isSure,
            Map<String, Integer> items,
            List<String> conditions,
            Load most) {

        private static Step of(Outlook.Stop stop, Load most) {
            PlannedPage page = stop.page();
            var items = new TreeMap<String, Integer>();
            var conditions = new ArrayList<String>();
            page.conditions().forEach(condition -> conditions.add(condition.toString()));
            for (Outlook.Foreseen foreseen : stop.items()) {
                Item item = foreseen.item();
                items.merge(item.type().name(), 1, Integer::sum);
                if (item.show() != null) {
                    conditions.add(item.code() + ": " + item.show());
                }
            }
            return new Step(
                    page.number(),
                    page.section().title(),
                    page.name(),
                    page.page().title(),
                    stop.surely(),
                    items,
                    List.copyOf(conditions),
                    most);
        }
    }

    private final Study study;
    private final Outlook.Verdicts verdicts = new Outlook.Verdicts();
    private final ReadingLoad reading;
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> reachable = new HashSet<>();
    private final Set<Facts> looked = new HashSet<>();

    private Proof(Study study) {
        this.study = study;
        this.reading = new ReadingLoad(study);
        study.waves().stream()
                .map(Wave::code)
                .forEach(wave -> Vocabulary.MEASURES.stream().sorted().forEach(measure -> addAll(wave, measure)));
    }

    private void addAll(String wave, String measure) {
        Set<String> named = study.proof().cases().keySet();
        (named.isEmpty() ? List.of("") : named).forEach(ofCase -> addParents(wave, measure, ofCase));
        ages(wave, study.selection().ownQuestionnaireFrom())
                .forEach(age -> rows.add(row(new Respondent("child", List.of(age), wave, measure, ""))));
    }

    private void addParents(String wave, String measure, String ofCase) {
        int most = study.selection().maximum();
        var ofOne = new ArrayList<Row>();
        for (int count = 1; count <= most; count++) {
            for (int age : ages(wave, study.selection().youngest()).toList()) {
                Row row = row(parent(Collections.nCopies(count, age), wave, measure, ofCase));
                rows.add(row);
                if (count == 1) {
                    ofOne.add(row);
                }
            }
        }
        if (most > 1) {
            pairs(alike(ofOne))
                    .forEach(pair ->
                            rows.add(row(parent(pair.stream().map(Ages::from).toList(), wave, measure, ofCase), pair)));
        }
    }

    private static Respondent parent(List<Integer> ages, String wave, String measure, String ofCase) {
        return new Respondent("parent", ages, wave, measure, ofCase);
    }

    /**
     * Ages of a child of the same band that give a parent as much to do. Of two children each may then be of any age of its
     * own stretch, since what only one of them gets goes by who is younger.
     */
    private List<Ages> alike(List<Row> ofOne) {
        var stretches = new ArrayList<Ages>();
        for (int i = 0; i < ofOne.size(); i++) {
            int age = ofOne.get(i).respondent().ages().get(0);
            boolean goesOn = i > 0 && isAsMuch(ofOne.get(i - 1), ofOne.get(i)) && band(age - 1) == band(age);
            if (goesOn) {
                Ages before = stretches.remove(stretches.size() - 1);
                stretches.add(new Ages(before.from(), age));
            } else {
                stretches.add(new Ages(age, age));
            }
        }
        return stretches;
    }

    private static boolean isAsMuch(Row one, Row other) {
        return one.least().equals(other.least())
                && one.most().equals(other.most())
                && one.sensitiveAtFirst() == other.sensitiveAtFirst()
                && one.sensitiveInARow() == other.sensitiveInARow();
    }

    /** The place of the band that an age lies in; a youth older than all has stayed in. */
    private int band(int age) {
        List<Selection.Band> bands = study.selection().bands();
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).holds(age)) {
                return i;
            }
        }
        return bands.size() - 1;
    }

    /** The older one first, as children are lettered. */
    private static List<List<Ages>> pairs(List<Ages> stretches) {
        return stretches.stream()
                .flatMap(older -> stretches.stream()
                        .filter(younger -> younger.from() < older.from())
                        .map(younger -> List.of(older, younger)))
                .toList();
    }

    /** Takes some seconds for a study of a thousand items. */
    public static Proof of(Study study) {
        return new Proof(study);
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** The row of anybody, such as a parent of two children of any ages. */
    public synchronized Row row(Respondent respondent) {
        return row(
                respondent,
                respondent.ages().stream().map(age -> new Ages(age, age)).toList());
    }

    /** What a case is called; empty for none. */
    public Optional<Text> titleOf(String ofCase) {
        return Optional.ofNullable(study.proof().cases().get(ofCase)).map(ProofSettings.Case::title);
    }

    /** The ages that a target child can have in a wave. */
    public Ages agesIn(String wave) {
        List<Integer> ages = ages(wave, study.selection().youngest()).toList();
        return new Ages(ages.get(0), ages.get(ages.size() - 1));
    }

    /** The pages that may come, in order. */
    public synchronized List<Step> pages(Respondent respondent) {
        List<Outlook.Stop> stops = stops(respondent);
        List<Load> loads = reading.each(respondent, stops);
        return IntStream.range(0, stops.size())
                .mapToObj(i -> Step.of(stops.get(i), loads.get(i)))
                .toList();
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

    private Stream<Integer> ages(String wave, int from) {
        boolean isFirst = study.waves().get(0).code().equals(wave);
        int to = study.selection().oldest() + (isFirst ? 0 : YEARS_OLDER);
        return IntStream.rangeClosed(from, to).boxed();
    }

    private Row row(Respondent respondent, List<Ages> alike) {
        List<Outlook.Stop> stops = stops(respondent);
        if (looked.add(respondent.facts(study))) {
            Outlook.of(plan(respondent), key -> null, verdicts).forEach(stop -> stop.items()
                    .forEach(foreseen -> reachable.add(foreseen.item().code())));
        }
        var breaks = Breaks.of(stops, study.proof().sensitive());
        return new Row(
                respondent,
                reading.of(
                        respondent, stops.stream().filter(Outlook.Stop::surely).toList(), Outlook.Foreseen::surely),
                reading.of(respondent, stops, foreseen -> true),
                breaks.atFirst(),
                breaks.inARow(),
                alike);
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
