package nl.meetmoment.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The item key of one instrument, as its licence holder loads it: which items each score is made of. Rows of {@code score},
 * {@code item_code}, {@code reverse} ({@code yes} or empty) and {@code pair} (a number that two items share, for a score made
 * of pairs). It takes the place of the definition's key as a whole, so it names every score that is made of items.
 */
public final class KeyOverlay {

    public static final List<String> COLUMNS = List.of("score", "item_code", "reverse", "pair");

    private static final Set<String> YES = Set.of("", "yes");

    private static final Pattern PAIR = Pattern.compile("[1-9]\\d{0,2}");

    private record Place(String score, String item, String pair) {}

    private final String file;
    private final Optional<List<OverlayRow>> table;
    private final List<OverlayRow> rows;
    private final Findings findings;

    private KeyOverlay(String file, Optional<List<OverlayRow>> table, Findings findings) {
        this.file = file;
        this.table = table;
        this.rows = table.orElse(List.of());
        this.findings = findings;
    }

    /** Reads the table; what is wrong with it as a table becomes findings. */
    public static KeyOverlay of(String file, String csv, Findings findings) {
        return new KeyOverlay(file, new OverlayTable(file, COLUMNS, findings).read(csv), findings);
    }

    /** How many different items the score is made of. */
    public int items(String score) {
        return (int) rowsOf(score).stream().map(KeyOverlay::item).distinct().count();
    }

    /** Puts the key into an instrument that has not been read; a row that does not fit it becomes a finding and is left out. */
    public void applyTo(Node instrument) {
        Set<String> items = instrument.each("pages").stream()
                .flatMap(page -> page.each("items").stream())
                .map(item -> item.string("code"))
                .collect(Collectors.toSet());
        var scores = new LinkedHashMap<String, Node>();
        instrument.each("scales").stream()
                .filter(score -> isMadeOfItems(score) || isMadeOfPairs(score))
                .forEach(score -> scores.put(score.string("code"), score));
        var seen = new LinkedHashSet<Place>();
        rows.forEach(row -> check(row, scores, items, seen));
        table.ifPresent(read -> scores.forEach((code, score) -> apply(rowsOf(code), score)));
    }

    private void check(OverlayRow row, Map<String, Node> scores, Set<String> items, Set<Place> seen) {
        String name = row.cell("score");
        Node score = scores.get(name);
        if (score == null) {
            String known = String.join(", ", scores.keySet());
            row.finding(
                    "key-score", "'" + name + "' is no score made of items: write one of " + known + ".", name, known);
        } else {
            checkMarks(row, score);
        }
        if (!items.contains(item(row))) {
            row.finding("key-item", "The instrument has no item '" + item(row) + "': correct the code.", item(row));
        }
        if (!seen.add(new Place(name, item(row), row.cell("pair")))) {
            row.finding(
                    "key-twice",
                    "'" + item(row) + "' stands twice under '" + name + "': leave one out.",
                    item(row),
                    name);
        }
    }

    private static void checkMarks(OverlayRow row, Node score) {
        boolean hasPair = PAIR.matcher(row.cell("pair")).matches();
        boolean isUnfit = isMadeOfPairs(score) ? !hasPair : !row.cell("pair").isEmpty();
        if (isUnfit) {
            row.finding("key-pair", "Column pair holds a number for a score of pairs, and nothing for any other.");
        }
        if (!YES.contains(row.cell("reverse")) || (isReversed(row) && !canReverse(score))) {
            row.finding("key-reverse", "Column reverse is yes or empty, and empty for a score that reverses nothing.");
        }
    }

    private void apply(List<OverlayRow> own, Node score) {
        if (own.isEmpty()) {
            String name = score.string("code");
            findings.add(new Finding(
                    file, "", "key-incomplete", "The score '" + name + "' has no items: add its rows.", List.of(name)));
        } else if (isMadeOfPairs(score)) {
            applyPairs(own, score);
        } else {
            score.replace("items", own.stream().map(KeyOverlay::item).toList());
            List<String> reversed = own.stream()
                    .filter(KeyOverlay::isReversed)
                    .map(KeyOverlay::item)
                    .toList();
            if (canReverse(score)) {
                score.replace("reverse", reversed);
            }
            for (int i = 0; i < own.size(); i++) {
                score.sayOf("items/" + i, file, own.get(i).place());
            }
        }
    }

    private void applyPairs(List<OverlayRow> own, Node score) {
        var pairs = new TreeMap<Integer, List<String>>();
        own.stream().filter(row -> PAIR.matcher(row.cell("pair")).matches()).forEach(row -> pairs.computeIfAbsent(
                        Integer.valueOf(row.cell("pair")), pair -> new ArrayList<>())
                .add(item(row)));
        pairs.forEach((pair, items) -> {
            if (items.size() != 2) {
                findings.add(new Finding(
                        file,
                        "",
                        "key-pair",
                        "Pair " + pair + " of '" + score.string("code") + "' has " + items.size()
                                + " items: give it two."));
            }
        });
        score.replace("pairs", List.copyOf(pairs.values()));
    }

    private List<OverlayRow> rowsOf(String score) {
        return rows.stream().filter(row -> row.cell("score").equals(score)).toList();
    }

    private static String item(OverlayRow row) {
        return row.cell("item_code");
    }

    private static boolean isReversed(OverlayRow row) {
        return row.cell("reverse").equals("yes");
    }

    private static boolean isMadeOfItems(Node score) {
        return score.has("items");
    }

    private static boolean isMadeOfPairs(Node score) {
        return score.has("pairs");
    }

    private static boolean canReverse(Node score) {
        String rule = score.optionalString("rule").orElse(SumRule.NAME);
        return rule.equals(SumRule.NAME) || rule.equals(MeanRule.NAME);
    }
}
