package nl.meetmoment.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Named lists of answer options: those of the study, and before them those of an instrument. */
public final class OptionLists {

    private static final Set<String> RESERVED = Set.of(ItemType.REFUSED, ItemType.UNANSWERED, "hidden");

    private final Map<String, List<AnswerOption>> lists;
    private final List<String> languages;

    private OptionLists(Map<String, List<AnswerOption>> lists, List<String> languages) {
        this.lists = lists;
        this.languages = languages;
    }

    public static OptionLists none(List<String> languages) {
        return new OptionLists(Map.of(), languages);
    }

    /** These and the ones that the node defines. */
    public OptionLists with(Map<String, Node> defined) {
        var all = new HashMap<>(lists);
        defined.forEach((name, list) -> all.put(name, options(list)));
        return new OptionLists(all, languages);
    }

    public List<String> languages() {
        return languages;
    }

    /** The options of an item: a list's name, or written out. */
    List<AnswerOption> of(Node item) {
        Node options = item.child("options");
        if (options.isList()) {
            return options(options);
        }
        List<AnswerOption> list = lists.get(options.word());
        if (list == null) {
            options.finding(
                    "unknown-options",
                    "There is no list of options '" + options.word() + "': define it in this file or in options.yaml.");
            return List.of();
        }
        return list;
    }

    private List<AnswerOption> options(Node list) {
        var codes = new HashSet<String>();
        var options = new ArrayList<AnswerOption>();
        for (Node option : list.elements()) {
            String code = option.string("code");
            if (RESERVED.contains(code)) {
                option.finding("reserved-code", "The code '" + code + "' has a meaning of its own: choose another.");
            }
            if (!codes.add(code)) {
                option.finding(
                        "duplicate-option", "The code '" + code + "' stands here twice: give each option its own.");
            }
            options.add(new AnswerOption(
                    code,
                    option.text("text", languages),
                    option.optionalNumber("value"),
                    option.numbers("numbers"),
                    option.isTrue("alone"),
                    Set.copyOf(option.strings("flags"))));
        }
        return List.copyOf(options);
    }
}
