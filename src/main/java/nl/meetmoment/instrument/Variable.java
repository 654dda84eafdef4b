package nl.meetmoment.instrument;

import dev.cel.common.types.CelType;
import java.util.List;
import java.util.Set;

/** What a condition may name: an item or a fact. */
public interface Variable {

    CelType type();

    /** Every code that it can be compared with; empty when it is no code. */
    Set<String> codes();

    /** Every value that conditions can tell apart, given the numbers that they name. */
    List<Object> domain(Set<Long> numbers);
}
