package nl.meetmoment.instrument;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The official item texts of one instrument, as its licence holder loads them: rows of {@code item_code}, {@code language}
 * and {@code text}. Complete in the study's first language; in another one complete or absent, and an absent one shows the
 * text of the first.
 */
public final class WordingOverlay {

    public static final List<String> COLUMNS = List.of("item_code", "language", "text");

    private static final int LONGEST = 2_000;

    private record Key(String item, String language) {}

    private final String file;
    private final Findings findings;
    private final Optional<List<OverlayRow>> rows;

    /** The first row of each. */
    private final Map<Key, OverlayRow> byKey = new LinkedHashMap<>();

    private WordingOverlay(String file, Optional<List<OverlayRow>> rows, Findings findings) {
        this.file = file;
        this.rows = rows;
        this.findings = findings;
        rows.orElse(List.of()).forEach(row -> byKey.putIfAbsent(key(row), row));
    }

    /** Reads the table; what is wrong with it as a table becomes findings. */
    public static WordingOverlay of(String file, String csv, Findings findings) {
        return new WordingOverlay(file, new OverlayTable(file, COLUMNS, findings).read(csv), findings);
    }

    /** The text of an item in a language; empty where the overlay has none. */
    public Optional<String> text(String item, String language) {
        return Optional.ofNullable(byKey.get(new Key(item, language)))
                .map(row -> row.cell("text"))
                .filter(text -> !text.isEmpty());
    }

    /**
     * Puts the texts into an instrument that has not been read, and finds what does not fit it.
     *
     * @param languages of the study; the first one is its own
     */
    public void applyTo(Node instrument, List<String> languages) {
        var items = new LinkedHashMap<String, Node>();
        instrument.each("pages").forEach(page -> page.each("items")
                .forEach(item -> items.put(item.string("code"), item)));
        rows.ifPresent(table -> {
            table.forEach(row -> check(row, items.keySet(), languages));
            languages.forEach(language -> checkComplete(items.keySet(), language, languages));
        });
        items.forEach((code, item) -> languages.forEach(language -> apply(code, item, language, languages.get(0))));
    }

    private void check(OverlayRow row, Set<String> items, List<String> languages) {
        String item = row.cell("item_code");
        String language = row.cell("language");
        if (!items.contains(item)) {
            row.finding("wording-item", "The instrument has no item '" + item + "': correct the code.", item);
        }
        if (!languages.contains(language)) {
            row.finding(
                    "wording-language",
                    "The study has no language '" + language + "': write " + String.join(" or ", languages) + ".",
                    language,
                    String.join(", ", languages));
        }
        if (!row.equals(byKey.get(key(row)))) {
            row.finding(
                    "wording-twice",
                    "The text of '" + item + "' in '" + language + "' stands here twice: leave one out.",
                    item,
                    language);
        }
        int length = row.cell("text").length();
        if (length == 0 || length > LONGEST) {
            row.finding(
                    "wording-text",
                    "The text has " + length + " characters: write one of 1 to " + LONGEST + ".",
                    String.valueOf(length),
                    String.valueOf(LONGEST));
        }
    }

    private void checkComplete(Set<String> items, String language, List<String> languages) {
        var missing = new LinkedHashSet<String>();
        items.stream()
                .filter(item -> !byKey.containsKey(new Key(item, language)))
                .forEach(missing::add);
        boolean mayBeAbsent = !language.equals(languages.get(0));
        if (missing.isEmpty() || (mayBeAbsent && missing.size() == items.size())) {
            return;
        }
        String named = String.join(", ", missing);
        findings.add(new Finding(
                file,
                "",
                "wording-incomplete",
                missing.size() + " items have no text in '" + language + "' (" + named + "): add a row for each"
                        + (mayBeAbsent ? ", or leave the language out." : "."),
                List.of(String.valueOf(missing.size()), language, named)));
    }

    private void apply(String code, Node item, String language, String first) {
        OverlayRow own = byKey.get(new Key(code, language));
        OverlayRow row = own == null ? byKey.get(new Key(code, first)) : own;
        if (row != null && !row.cell("text").isEmpty()) {
            item.replace("text", language, row.cell("text"), row.file(), row.place());
        }
    }

    private static Key key(OverlayRow row) {
        return new Key(row.cell("item_code"), row.cell("language"));
    }
}
