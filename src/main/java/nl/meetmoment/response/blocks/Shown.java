package nl.meetmoment.response.blocks;

import java.util.List;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * What one respondent sees in one question.
 *
 * @param values codes of the options that are chosen, or what stands in the field
 * @param remark what is asked beside the question
 */
public record Shown(
        List<String> values, boolean isRefused, @Nullable Remark remark) {

    private static final Shown NOTHING = new Shown(List.of(), false, null);

    /** A sentence beside a question that was left open, or was answered with what is no answer. */
    public record Remark(boolean isGap, String sentence) {}

    public static Shown of(@Nullable Answer answer, ItemType type) {
        if (answer == null || answer.state() == Answer.State.SKIPPED) {
            return NOTHING;
        }
        if (!answer.isGiven()) {
            return new Shown(List.of(), true, null);
        }
        boolean hasOptions = !type.options().isEmpty();
        return new Shown(hasOptions ? List.of(answer.value().split(" ")) : List.of(answer.value()), false, null);
    }

    boolean isChosen(String code) {
        return values.contains(code) || isRefused && code.equals(ItemType.REFUSED);
    }

    /** Of the one field that a question without options has. */
    String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    boolean hasProblem() {
        return remark != null && !remark.isGap();
    }
}
