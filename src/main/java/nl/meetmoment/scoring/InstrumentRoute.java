package nl.meetmoment.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Condition;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.ItemType;
import nl.meetmoment.instrument.Page;
import org.jspecify.annotations.Nullable;

/**
 * The route through one instrument by itself, for files that hold no more than its answers. What depends on anything
 * outside the instrument is taken as shown, unless an answer within it decides otherwise.
 */
final class InstrumentRoute {

    private final Instrument instrument;
    private final Map<String, ItemType> types;

    InstrumentRoute(Instrument instrument) {
        this.instrument = instrument;
        this.types = instrument.items().collect(Collectors.toMap(Item::code, Item::type));
    }

    /** The answers without those to hidden items. */
    Map<String, Answer> counted(Map<String, Answer> answers) {
        var counted = new HashMap<String, Answer>();
        for (Page page : instrument.pages()) {
            Map<String, Answer> before = Map.copyOf(counted);
            if (isShown(page.show(), before)) {
                page.items().stream()
                        .filter(item -> isShown(item.show(), before) && answers.containsKey(item.code()))
                        .forEach(item -> counted.put(item.code(), answers.get(item.code())));
            }
        }
        return counted;
    }

    private boolean isShown(@Nullable Condition condition, Map<String, Answer> before) {
        return condition == null
                || condition.mayHold(
                        name -> Optional.ofNullable(types.get(name)).map(type -> type.value(before.get(name))));
    }
}
