package nl.meetmoment.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The question types by the name that definitions use. */
final class ItemTypes {

    private static final Map<String, BiFunction<Node, OptionLists, ItemType>> READERS = Map.of(
            ChoiceType.NAME, ChoiceType::of,
            ChoicesType.NAME, ChoicesType::of,
            NumberType.NAME, NumberType::of,
            TextType.NAME, TextType::of);

    private ItemTypes() {}

    static Optional<ItemType> of(Node item, OptionLists lists) {
        var reader = READERS.get(item.string("type"));
        if (reader == null) {
            List<String> known = READERS.keySet().stream().sorted().toList();
            item.child("type")
                    .finding("unknown-type", "There is no such type: write one of " + String.join(", ", known) + ".");
            return Optional.empty();
        }
        return Optional.of(reader.apply(item, lists));
    }
}
