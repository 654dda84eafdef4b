package nl.meetmoment.study;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import nl.meetmoment.instrument.AnswerOption;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.Page;
import nl.meetmoment.instrument.Text;
import org.jspecify.annotations.Nullable;

/** How long it takes to read and answer, from the words of the study's first language and the kinds of items. */
final class ReadingLoad {

    private static final int MINUTE = 60;

    /** @param seconds without those of reading */
    private record Count(int items, int words, int seconds) {}

    private final Study study;
    private final String language;
    private final Map<Text, Integer> counted = new HashMap<>();

    ReadingLoad(Study study) {
        this.study = study;
        this.language = study.languages().get(0);
    }

    /**
     * Of these pages and those of their items that are meant. A list of options is read once in an instrument and known
     * by sight after that.
     */
    Load of(Respondent respondent, List<Outlook.Stop> stops, Predicate<Outlook.Foreseen> isMeant) {
        List<Count> counts = counts(stops, isMeant);
        return new Load(
                stops.size(),
                counts.stream().mapToInt(Count::items).sum(),
                seconds(
                        counts.stream().mapToInt(Count::words).sum(),
                        counts.stream().mapToInt(Count::seconds).sum(),
                        respondent));
    }

    /** Of each page by itself, at most. */
    List<Load> each(Respondent respondent, List<Outlook.Stop> stops) {
        return counts(stops, foreseen -> true).stream()
                .map(count -> new Load(1, count.items(), seconds(count.words(), count.seconds(), respondent)))
                .toList();
    }

    private int seconds(int words, int answering, Respondent respondent) {
        return answering + words * MINUTE / study.proof().pace().wordsAMinute(respondent.age());
    }

    private List<Count> counts(List<Outlook.Stop> stops, Predicate<Outlook.Foreseen> isMeant) {
        Set<Object> seen = new HashSet<>();
        return stops.stream().map(stop -> count(stop, isMeant, seen)).toList();
    }

    private Count count(Outlook.Stop stop, Predicate<Outlook.Foreseen> isMeant, Set<Object> seen) {
        ProofSettings.Pace pace = study.proof().pace();
        PlannedPage page = stop.page();
        int words = words(page.page());
        int seconds = pace.seconds("page");
        List<Item> items = stop.items().stream()
                .filter(isMeant)
                .map(Outlook.Foreseen::item)
                .toList();
        for (Item item : items) {
            boolean isNew = seen.add(
                    List.of(page.instrument().id(), page.instance(), item.type().options()));
            words += words(item.text())
                    + words(item.hint())
                    + (isNew ? words(item.type().options()) : 0);
            seconds += pace.seconds(item.type().name());
        }
        return new Count(items.size(), words, seconds);
    }

    private int words(Page page) {
        return words(page.title()) + words(page.intro());
    }

    private int words(List<AnswerOption> options) {
        return options.stream().mapToInt(option -> words(option.text())).sum();
    }

    private int words(@Nullable Text text) {
        return text == null ? 0 : counted.computeIfAbsent(text, this::count);
    }

    private int count(Text text) {
        String filled = Wording.PLACEHOLDER
                .matcher(text.in(language))
                .replaceAll(found -> Matcher.quoteReplacement(filling(found)));
        return (int) Stream.of(filled.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .count();
    }

    /** As long as what will stand there. */
    private String filling(MatchResult found) {
        return switch (found.group(1)) {
            case "child" -> study.childName("girl").in(language);
            case "figure" ->
                study.figures().stream()
                        .flatMap(figure -> figure.names().values().stream())
                        .findFirst()
                        .map(name -> name.in(language))
                        .orElse("");
            case "period" -> study.waves().get(0).period().in(language);
            default -> study.example(found.group(2), study.regions().get(0).code(), language);
        };
    }
}
