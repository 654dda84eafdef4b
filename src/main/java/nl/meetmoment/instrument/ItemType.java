package nl.meetmoment.instrument;

import dev.cel.common.types.CelType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question type: what may be sent, how it is kept, what conditions and exports see of it. A type is one class here, one
 * line in {@link ItemTypes}, one template {@code respondent/items/<name>.html} and one test.
 */
public interface ItemType {

    /** What a respondent sends, or a stored answer of this item says, instead of an option's code. */
    String REFUSED = "refused";

    String UNANSWERED = "unanswered";

    /** As definitions write it and as the template is called. */
    String name();

    /** @param sent the values of the form's fields of this name; blank ones count as nothing */
    Reading read(List<String> sent);

    /** The options that the template draws; none for a type without. */
    default List<AnswerOption> options() {
        return List.of();
    }

    /** Of a condition's variable; null: conditions cannot name items of this type. */
    @Nullable CelType celType();

    /** The variable's value. @param answer null: unanswered, or hidden by the route */
    Object celValue(@Nullable Answer answer);

    /** Everything that {@link #celValue} may be, as far as conditions can tell it apart; used to prove reachability. */
    List<Object> domain(List<Long> numbersOfInterest);

    /** Export columns of an item of this type, at most 32 characters each. */
    default List<String> columns(String itemCode) {
        return List.of(itemCode);
    }
}
