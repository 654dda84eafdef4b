package nl.meetmoment.instrument;

import java.util.List;

/** What an item makes of what was sent for it. */
public sealed interface Reading {

    /** A valid answer. */
    record Understood(Answer answer) implements Reading {}

    /** Nothing was sent: the item is open. */
    record Open() implements Reading {}

    /**
     * What was typed is no answer to this item; the respondent can mend it.
     *
     * @param rule key of the sentence, such as {@code answer.number}
     * @param arguments of the sentence
     */
    record Misunderstood(String rule, List<Object> arguments) implements Reading {}

    /** What no page of ours sends, such as an option that the item does not have. */
    record Foreign() implements Reading {}
}
