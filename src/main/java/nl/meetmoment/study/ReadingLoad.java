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
        ProofSettings.Pace pace = study.proof().pace();
        Set<Object> seen = new HashSet<>();
        int items = 0;
        int words = 0;
        int seconds = 0;
        for (Outlook.Stop stop : stops) {
            PlannedPage page = stop.page();
            words += words(page.page());
            seconds += pace.seconds("page");
            for (Item item : stop.items().stream()
                    .filter(isMeant)
                    .map(Outlook.Foreseen::item)
                    .toList()) {
                boolean isNew = seen.add(List.of(
                        page.instrument().id(), page.instance(), item.type().options()));
                items++;
                words += words(item.text())
                        + words(item.hint())
                        + (isNew ? words(item.type().options()) : 0);
                seconds += pace.seconds(item.type().name());
            }
        }
        int reading = words * MINUTE / pace.wordsAMinute(respondent.age());
        return new Load(stops.size(), items, seconds + reading);
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
