package nl.meetmoment.instrument;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question type: what may be sent, how it is kept, what conditions and exports see of it. A type is one class, one line
 * in {@link ItemTypes}, its properties in {@code instrument.schema.json}, one template {@code
 * respondent/items/<name>.html} and one test.
 */
public interface ItemType {

    /** What a respondent sends in a field of options who does not want to say, and what conditions see then. */
    String REFUSED = "refused";

    String UNANSWERED = "unanswered";

    /** As definitions write it and as the template is called. */
    String name();

    /**
     * Makes an answer of what was sent.
     *
     * @param sent the values of the form's fields of this item; blank ones count as nothing
     * @param isRefused whether the item is said to be refused beside its fields
     */
    Reading read(List<String> sent, boolean isRefused);

    /** The options that the template draws; none for a type without. */
    default List<AnswerOption> options() {
        return List.of();
    }

    /** What conditions see; null: they cannot name items of this type. */
    @Nullable
    Variable variable();

    /** The value of {@link #variable}; of null when unanswered, or hidden by the route. */
    Object value(@Nullable Answer answer);

    /** What a given answer counts in a score; empty when it counts nothing. */
    default Optional<Integer> score(String value) {
        return Optional.empty();
    }

    /** Between which numbers every answer counts; empty when items of this type, or this item, cannot be scored. */
    default Optional<ScoreRange> scoreRange() {
        return Optional.empty();
    }

    /** Export columns of an item of this type. */
    default List<String> columns(String itemCode) {
        return List.of(itemCode);
    }
}
