package nl.meetmoment.look;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Invented questions and pages, of every kind that the templates have to show. */
final class Samples {

    record Option(String code, String text, boolean alone) {}

    record Item(
            String type,
            String code,
            String text,
            @Nullable String hint,
            List<Option> options,
            boolean isScale,
            int min,
            int max,
            @Nullable String unit,
            int maxLength,
            int lines) {}

    record Section(String title, String state) {}

    record Progress(int percent, int part, int parts, int toCome, List<Section> sections) {}

    record Finding(String item, String text, @Nullable String problem) {}

    record PageView(
            int number,
            boolean hasPrevious,
            String title,
            @Nullable String intro,
            Progress progress,
            String form,
            long base,
            String questions,
            List<Finding> findings,
            boolean gapsAsked,
            @Nullable String problem,
            @Nullable String nameFor) {}

    private static final String CHILD = "<span data-child=\"A\">uw dochter van 9 (kind A)</span>";

    static final String[] AGREE = {
        "Helemaal niet mee eens", "Niet mee eens", "Niet eens, niet oneens", "Mee eens", "Helemaal mee eens"
    };

    private Samples() {}

    static Item scale(String code, String text, String... options) {
        return new Item("choice", code, text, null, options(options), true, 0, 0, null, 0, 0);
    }

    static Item choice(String code, String text, @Nullable String hint, String... options) {
        return new Item("choice", code, text, hint, options(options), false, 0, 0, null, 0, 0);
    }

    static Item choices(String code, String text, String... options) {
        return new Item("choices", code, text, null, options(options), false, 0, 0, null, 0, 0);
    }

    static Item number(String code, String text, String unit, int max) {
        return new Item("number", code, text, "Het hoeft niet precies.", List.of(), false, 0, max, unit, 0, 0);
    }

    static Item prose(String code, String text) {
        return new Item("text", code, text, null, List.of(), false, 0, 0, null, 500, 4);
    }

    static Progress progress(int part, int percent, String... titles) {
        var sections = java.util.stream.IntStream.range(0, titles.length)
                .mapToObj(i -> new Section(titles[i], i + 1 < part ? "done" : i + 1 == part ? "current" : "to_come"))
                .toList();
        return new Progress(percent, part, titles.length, titles.length - part, sections);
    }

    static PageView page(String title, @Nullable String intro, Progress progress, String questions) {
        return page(title, intro, progress, questions, List.of(), false, null);
    }

    static PageView page(
            String title,
            @Nullable String intro,
            Progress progress,
            String questions,
            List<Finding> findings,
            boolean gapsAsked,
            @Nullable String nameFor) {
        return new PageView(
                7,
                true,
                title,
                intro,
                progress,
                "019399d0-0000-7000-8000-000000000000",
                12,
                questions,
                findings,
                gapsAsked,
                null,
                nameFor);
    }

    static Progress parentProgress() {
        return progress(
                4,
                38,
                "Over u",
                "Vroeger",
                "Gewoontes",
                "Over " + CHILD,
                "Over <span data-child=\"B\">uw zoon van 15 (kind B)</span>",
                "Tot slot");
    }

    static Map<String, Object> model(String mode, PageView page) {
        return Map.of("mode", mode, "demonstration", true, "page", page);
    }

    private static List<Option> options(String... texts) {
        return Stream.of(texts)
                .map(text ->
                        new Option(text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "_"), text, false))
                .toList();
    }
}
