package nl.meetmoment.response.blocks;

import java.util.List;
import nl.meetmoment.instrument.ChoiceType;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.ItemType;
import nl.meetmoment.instrument.NumberType;
import nl.meetmoment.instrument.Text;
import nl.meetmoment.instrument.TextType;
import org.jspecify.annotations.Nullable;

/** An item as its template names it, in one language; see {@code respondent/items/choice.html}. */
record ItemView(
        String code,
        String text,
        @Nullable String hint,
        List<OptionView> options,
        boolean isScale,
        int min,
        int max,
        @Nullable String unit,
        int maxLength,
        int lines) {

    record OptionView(String code, String text, boolean alone) {}

    static ItemView of(Item item, String language) {
        ItemType type = item.type();
        var number = type instanceof NumberType one ? one : new NumberType(0, 0, null);
        var prose = type instanceof TextType one ? one : new TextType(0, 0);
        return new ItemView(
                item.code(),
                item.text().in(language),
                in(item.hint(), language),
                type.options().stream()
                        .map(option ->
                                new OptionView(option.code(), option.text().in(language), option.alone()))
                        .toList(),
                type instanceof ChoiceType choice && choice.isScale(),
                number.min(),
                number.max(),
                in(number.unit(), language),
                prose.maxLength(),
                prose.lines());
    }

    private static @Nullable String in(@Nullable Text text, String language) {
        return text == null ? null : text.in(language);
    }
}
