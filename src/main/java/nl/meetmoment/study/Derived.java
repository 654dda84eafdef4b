package nl.meetmoment.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is derived over several instruments, or waves.
 *
 * @param facts by informant and name of the fact: the item that tells it
 * @param enoughRisks how many risks of a parent are a cumulation
 */
public record Derived(Map<String, Map<String, String>> facts, int enoughRisks, List<Risk> risks) {

    /**
     * A risk of a parent: a score that says yes, no or nothing.
     *
     * @param once whether it is asked in the own first wave only and holds for later ones
     * @param absentIsNo whether it is no risk where its instrument is not on the route; else that is unknown
     */
    public record Risk(String score, boolean once, boolean absentIsNo) {}

    public Derived {
        facts = Map.copyOf(facts);
        risks = List.copyOf(risks);
    }

    /** The item that tells a fact, such as {@code sex}, to somebody who fills in as this informant. */
    public Optional<String> item(String informant, String fact) {
        return Optional.ofNullable(facts.getOrDefault(informant, Map.of()).get(fact));
    }
}
