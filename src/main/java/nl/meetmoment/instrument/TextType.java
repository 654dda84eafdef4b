package nl.meetmoment.instrument;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Free text, which conditions cannot name. Stored: what was typed, after the scrubber. */
public record TextType(int maxLength, int lines) implements ItemType {

    static final String NAME = "text";

    private static final int DEFAULT_LINES = 3;

    static TextType of(Node item, OptionLists lists) {
        return new TextType(item.number("max_length", 0), item.number("lines", DEFAULT_LINES));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reading read(List<String> sent, boolean isRefused) {
        List<String> typed = Sent.texts(sent);
        if (typed.isEmpty()) {
            return isRefused ? new Reading.Understood(Answer.REFUSED) : new Reading.Open();
        }
        if (isRefused) {
            return new Reading.Misunderstood("answer.refused", List.of());
        }
        return typed.size() > 1 ? new Reading.Foreign() : read(typed.get(0));
    }

    private Reading read(String text) {
        if (!Sent.isKeepable(text)) {
            return new Reading.Misunderstood("answer.unreadable", List.of());
        }
        if (text.length() > maxLength) {
            return new Reading.Misunderstood("answer.long", List.of(String.valueOf(maxLength)));
        }
        return new Reading.Understood(Answer.given(text));
    }

    @Override
    public @Nullable Variable variable() {
        return null;
    }

    @Override
    public Object value(@Nullable Answer answer) {
        throw new IllegalArgumentException("Conditions cannot name text.");
    }
}
