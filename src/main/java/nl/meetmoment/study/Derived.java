package nl.meetmoment.study;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.meetmoment.instrument.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What is derived over several instruments, or waves.
 *
 * @param facts by informant and name of the fact: the item that tells it
 * @param enoughRisks how many risks of a parent are a cumulation
 */
public record Derived(Map<String, Map<String, String>> facts, int enoughRisks, List<Risk> risks) {

    /**
     * A risk of a parent: what a score says, yes or no, or whether a condition on the answers holds.
     *
     * @param score null where there is a condition
     * @param when null where there is a score
     * @param unknown codes of answers that say no more than that somebody does not know
     * @param once whether it is asked in the own first wave only and holds for later ones
     * @param absentIsNo whether it is no risk where the route shows none of the condition's items; else that is unknown
     */
    public record Risk(
            @Nullable String score, @Nullable Condition when, List<String> unknown, boolean once, boolean absentIsNo) {}

    /** In order, so that its words are the same wherever it is read. */
    public Derived {
        var sorted = new TreeMap<String, Map<String, String>>();
        facts.forEach((informant, items) -> sorted.put(informant, Collections.unmodifiableMap(new TreeMap<>(items))));
        facts = Collections.unmodifiableMap(sorted);
        risks = List.copyOf(risks);
    }
}
