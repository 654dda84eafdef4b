package nl.meetmoment.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.meetmoment.instrument.Text;

/**
 * The ordered pages that a respondent comes along, given the answers so far. Computed anew at each request; nothing about
 * it is stored.
 */
public final class Journey {

    private final Answers answers;
    private final List<RoutePage> pages;

    Journey(Plan plan, Answers answers) {
        this.answers = answers;
        this.pages = List.copyOf(Route.of(plan, answers));
    }

    public List<RoutePage> pages() {
        return pages;
    }

    public Optional<RoutePage> at(int number) {
        return pages.stream().filter(page -> page.number() == number).findFirst();
    }

    /** The page of the route after this number, which itself need not be on the route. */
    public Optional<RoutePage> next(int number) {
        return pages.stream().filter(page -> page.number() > number).findFirst();
    }

    public Optional<RoutePage> previous(int number) {
        return pages.stream().filter(page -> page.number() < number).reduce((earlier, later) -> later);
    }

    /** The first page with an item that has neither an answer nor a refusal nor was skipped; empty when complete. */
    public Optional<RoutePage> frontier() {
        return pages.stream().filter(page -> !isDone(page)).findFirst();
    }

    /** On the route and not beyond the first open page. */
    public boolean canVisit(int number) {
        return at(number).isPresent()
                && frontier().map(open -> number <= open.number()).orElse(true);
    }

    public boolean isComplete() {
        return frontier().isEmpty();
    }

    /** The answers to what the route shows; the others were given before the respondent went back and changed it. */
    public Answers counted() {
        return answers.only(pages.stream()
                .flatMap(page -> page.items().stream().map(page::key))
                .collect(Collectors.toSet()));
    }

    /** Seen from a page of the route; what was reached before somebody went back counts. */
    public Progress progress(int number) {
        Map<PartKey, Text> parts = new LinkedHashMap<>();
        pages.forEach(
                page -> parts.put(PartKey.of(page), page.planned().section().title()));
        List<PartKey> keys = List.copyOf(parts.keySet());
        List<Text> titles = List.copyOf(parts.values());
        int current = at(number).map(page -> keys.indexOf(PartKey.of(page))).orElse(0);
        int open = frontier().map(page -> keys.indexOf(PartKey.of(page))).orElse(keys.size());
        return new Progress(
                (int) Math.round(100.0 * reached(number) / Math.max(1, pages.size())),
                current + 1,
                IntStream.range(0, keys.size())
                        .mapToObj(i -> keys.get(i).part(titles.get(i), state(i, current, open)))
                        .toList());
    }

    /** How many pages lie before this one, or before the first open one when that comes later. */
    private long reached(int number) {
        int open = frontier().map(RoutePage::number).orElse(Integer.MAX_VALUE);
        return pages.stream()
                .filter(page -> page.number() < Math.max(number, open))
                .count();
    }

    private static Progress.State state(int place, int current, int open) {
        if (place == current) {
            return Progress.State.CURRENT;
        }
        return place < Math.max(current, open) ? Progress.State.DONE : Progress.State.TO_COME;
    }

    private boolean isDone(RoutePage page) {
        return page.items().stream().allMatch(item -> answers.has(page.key(item)));
    }

    /** A section by its id: the hash of the section itself goes through all its items. */
    private record PartKey(String section, Instance instance) {

        static PartKey of(RoutePage page) {
            return new PartKey(page.planned().section().id(), page.planned().instance());
        }

        Progress.Part part(Text title, Progress.State state) {
            return new Progress.Part(title, instance, state);
        }
    }
}
