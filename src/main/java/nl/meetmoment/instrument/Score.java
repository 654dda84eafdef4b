package nl.meetmoment.instrument;

import java.util.List;

/**
 * What is made of items that belong together, such as a scale's sum or a class.
 *
 * @param code the first part of what its outcomes are called
 * @param brief the same in datasets, whose columns are short
 * @param marks what a yes means for classes over several instruments: {@code invalid}, {@code clinical} or nothing
 */
public record Score(String code, String brief, Text title, String marks, ScoreRule rule) {

    /** Its outcomes by their full names, as score files have them. */
    public List<String> outcomes() {
        return rule.outcomes().stream()
                .map(outcome -> joined(code, outcome.name()))
                .toList();
    }

    /** How many different items it counts itself; none when it is made of other scores. */
    public int items() {
        return (int) rule.scoredItems().stream()
                .map(ScoredItems.ScoredItem::code)
                .distinct()
                .count();
    }

    /** Those that are numbers, not words. */
    List<String> numbers() {
        return rule.outcomes().stream()
                .filter(ScoreRule.Name::isNumber)
                .map(outcome -> joined(code, outcome.name()))
                .toList();
    }

    /** All of them as columns of a dataset. */
    public List<String> columns() {
        return rule.outcomes().stream()
                .map(outcome -> joined(brief, outcome.brief()))
                .toList();
    }

    /** The full name of an outcome. */
    public String outcome(String name) {
        return joined(code, name);
    }

    Score withCutoffs(String variant) {
        return hasCutoffs(variant) ? new Score(code, brief, title, marks, ((CutoffRule) rule).with(variant)) : this;
    }

    boolean hasCutoffs(String variant) {
        return rule instanceof CutoffRule cutoff && cutoff.variants().contains(variant);
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first + "_" + second;
    }
}
