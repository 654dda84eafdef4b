package nl.meetmoment.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one instrument file in two steps, since its conditions may name items of other files: first its items, then, with
 * the items of all, everything.
 */
public final class InstrumentReader {

    private final Node root;
    private final OptionLists lists;
    private final List<String> languages;
    private final Map<String, ItemType> types = new LinkedHashMap<>();

    public InstrumentReader(Node root, OptionLists shared) {
        this.root = root;
        this.lists = shared.with(root.entries("options"));
        this.languages = shared.languages();
        root.each("pages").forEach(page -> page.each("items").forEach(this::readType));
    }

    private void readType(Node item) {
        ItemTypes.of(item, lists).ifPresent(type -> types.put(item.string("code"), type));
    }

    public String id() {
        return root.string("instrument");
    }

    /** The items, in order; those with a wrong type are left out. */
    public Map<String, ItemType> types() {
        return types;
    }

    public List<Node> pages() {
        return root.each("pages");
    }

    public List<Node> scales() {
        return root.each("scales");
    }

    /** Where each item stands, for findings about its code. */
    public Map<String, Node> places() {
        var places = new LinkedHashMap<String, Node>();
        for (Node page : pages()) {
            for (Node item : page.each("items")) {
                String code = item.string("code");
                if (Item.RESERVED.contains(code)) {
                    item.finding(
                            "reserved-item",
                            "A page has a field of its own that is called '" + code + "': give the item another code.");
                }
                if (places.putIfAbsent(code, item) != null) {
                    item.finding(
                            "duplicate-item", "The code '" + code + "' stands here twice: give each item its own.");
                }
            }
        }
        return places;
    }

    public Instrument instrument(Conditions conditions) {
        Node licence = root.child("licence");
        return new Instrument(
                id(),
                root.strings("aliases"),
                root.text("title", languages),
                About.of(root.string("about")),
                new Licence(
                        Licence.State.of(licence.string("state")),
                        licence.string("holder"),
                        licence.string("source"),
                        licence.has("key")),
                pages(conditions),
                scores(conditions),
                ScoringVersion.of(root.child("scales"), types, flags(), sources()),
                NormTable.NONE);
    }

    private List<Page> pages(Conditions conditions) {
        var pages = new ArrayList<Page>();
        var ids = new HashSet<String>();
        for (Node node : root.each("pages")) {
            if (!ids.add(node.string("id"))) {
                node.finding("duplicate-page", "The page '" + node.string("id") + "' stands here twice: rename one.");
            }
            pages.addAll(split(node, conditions));
        }
        return pages;
    }

    /** The intro stands on the first part of a split page only, unless every part needs it to be understood. */
    private List<Page> split(Node node, Conditions conditions) {
        String id = node.string("id");
        Text title = node.optionalText("title", languages);
        Text intro = node.optionalText("intro", languages);
        Condition show = conditions.of(node, "show");
        List<Item> items = node.each("items").stream()
                .filter(this::hasType)
                .map(item -> item(item, conditions))
                .toList();
        int size = node.number("per_page", 0);
        if (size == 0 || items.isEmpty()) {
            return List.of(new Page(id, title, intro, show, items));
        }
        var parts = new ArrayList<Page>();
        for (int from = 0; from < items.size(); from += size) {
            List<Item> part = items.subList(from, Math.min(from + size, items.size()));
            Text above = from == 0 || node.isTrue("repeat_intro") ? intro : null;
            parts.add(new Page(id + "_" + (parts.size() + 1), title, above, show, part));
        }
        return parts;
    }

    private boolean hasType(Node item) {
        return types.containsKey(item.string("code"));
    }

    private Item item(Node item, Conditions conditions) {
        String code = item.string("code");
        return new Item(
                code,
                type(code),
                item.text("text", languages),
                item.optionalText("hint", languages),
                conditions.of(item, "show"),
                Set.copyOf(item.strings("flags")),
                flagsFrom(item));
    }

    private @Nullable FlagsFrom flagsFrom(Node item) {
        String other = item.string("flags_from");
        if (other.isEmpty()) {
            return null;
        }
        Map<String, Set<String>> byOption = options(other)
                .filter(option -> !option.flags().isEmpty())
                .collect(Collectors.toMap(AnswerOption::code, AnswerOption::flags, (one, two) -> one));
        if (byOption.isEmpty()) {
            item.child("flags_from")
                    .finding(
                            "flags-item",
                            "The instrument has no choice '" + other
                                    + "' with flags on its options: correct the code.");
        }
        return new FlagsFrom(other, byOption);
    }

    private Stream<AnswerOption> options(String choice) {
        return Optional.ofNullable(types.get(choice)).filter(type -> type.name().equals(ChoiceType.NAME)).stream()
                .flatMap(type -> type.options().stream());
    }

    private ItemType type(String code) {
        @Nullable ItemType type = types.get(code);
        if (type == null) {
            throw new IllegalStateException("An item without a type is left out before.");
        }
        return type;
    }

    private Map<String, Set<String>> flags() {
        var flags = new LinkedHashMap<String, Set<String>>();
        places().forEach((code, item) -> flags.put(code, new TreeSet<>(item.strings("flags"))));
        return flags;
    }

    private Map<String, String> sources() {
        var sources = new LinkedHashMap<String, String>();
        places().forEach((code, item) -> sources.put(code, item.string("flags_from")));
        return sources;
    }

    private List<Score> scores(Conditions conditions) {
        var reading = new ScoreReading(types, flags(), conditions);
        return scales().stream()
                .flatMap(scale -> reading.score(scale, languages).stream())
                .toList();
    }
}
