package nl.meetmoment.instrument;

import java.math.BigDecimal;
import java.util.Optional;

/** What a rule may ask: the answers that count, the facts, and the scores before it. */
public interface Scored {

    /** What the answer counts for; empty when unanswered, refused, skipped or hidden. */
    Optional<Integer> value(String item);

    /** The answer's code or digits, likewise. */
    Optional<String> code(String item);

    /** {@code sex}, {@code partner_sex}, {@code informant}, {@code age}; empty when unknown. */
    Optional<String> fact(String name);

    /** What came out of an earlier score. */
    Outcome score(String name);

    /** The item as conditions see it. */
    Object variable(String item);

    boolean holds(Condition condition);

    /** The standard score of the instrument's norm table, or why there is none. */
    Outcome norm(String score, BigDecimal raw);
}
