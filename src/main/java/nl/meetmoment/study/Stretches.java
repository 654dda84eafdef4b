package nl.meetmoment.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meetmoment.study.Outlook.Stop;

/**
 * How far a respondent is, told so that it betrays no answer. A stretch begins with a part of the questionnaire that comes
 * whatever is answered; a part that only some answers lead to belongs to the stretch before it. So the stretches follow
 * from the facts alone, and so does what is said of each.
 */
public final class Stretches {

    /** What is told in steps of this many hundredths. */
    private static final int STEP = 5;

    private record Turn(String section, Instance instance) {}

    private record Start(PlannedPage page, int percent) {}

    private final Plan plan;
    private final List<Start> starts = new ArrayList<>();
    private final Map<AnswerKey, Integer> places = new HashMap<>();

    private Stretches(Plan plan) {
        this.plan = plan;
        List<Stop> stops = Outlook.of(plan, key -> null, new Outlook.Verdicts());
        Map<Turn, PlannedPage> sure = sureParts(stops);
        var begun = new ArrayList<Turn>();
        for (int i = 0; i < stops.size(); i++) {
            PlannedPage page = stops.get(i).page();
            Turn turn = turn(page);
            if (sure.containsKey(turn) && !begun.contains(turn)) {
                begun.add(turn);
                starts.add(new Start(page, starts.isEmpty() ? 0 : 100 * i / stops.size() / STEP * STEP));
            }
            int place = Math.max(0, starts.size() - 1);
            page.page().items().forEach(item -> places.put(page.key(item), place));
        }
    }

    public static Stretches of(Plan plan) {
        return new Stretches(plan);
    }

    /** Those with a question that everybody with these facts is asked. */
    private static Map<Turn, PlannedPage> sureParts(List<Stop> stops) {
        var sure = new HashMap<Turn, PlannedPage>();
        stops.stream()
                .filter(stop -> stop.items().stream().anyMatch(Outlook.Foreseen::surely))
                .forEach(stop -> sure.putIfAbsent(turn(stop.page()), stop.page()));
        return sure;
    }

    private static Turn turn(PlannedPage page) {
        return new Turn(page.section().id(), page.instance());
    }

    public int size() {
        return starts.size();
    }

    /** The furthest one in which something was answered, refused or skipped; going back does not lead back. */
    public int reached(Collection<AnswerKey> answered) {
        return answered.stream()
                .mapToInt(key -> places.getOrDefault(key, 0))
                .max()
                .orElse(0);
    }

    /** How much of what may come lies before a stretch, in coarse steps. */
    public int percent(int stretch) {
        return starts.get(stretch).percent();
    }

    /** The title of the part that a stretch begins with, filled from the facts. */
    public String title(int stretch, String language) {
        PlannedPage page = starts.get(stretch).page();
        return Wording.of(plan, Answers.NONE, language)
                .fill(page.section().title().in(language), page.instance(), Wording.TEXT);
    }
}
