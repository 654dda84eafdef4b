package nl.meetmoment.study;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.meetmoment.instrument.Answer;

/**
 * Somebody for whom the author's proof is made.
 *
 * @param ages of the target children, or of the child that fills in itself
 * @param measure the family's
 * @param ofCase of {@link ProofSettings#cases}; empty when the study has none, and for a child
 */
public record Respondent(String informant, List<Integer> ages, String wave, String measure, String ofCase) {

    private static final String PARENT = "parent";

    /** A parent's reading does not depend on age. */
    private static final int ANY_PARENTS_AGE = 38;

    public Respondent {
        ages = List.copyOf(ages);
    }

    /** Whether the other differs in the ages of the children only. */
    public boolean isLike(Respondent other) {
        return new Respondent(informant, other.ages, wave, measure, ofCase).equals(other);
    }

    boolean isParent() {
        return informant.equals(PARENT);
    }

    int age() {
        return isParent() ? ANY_PARENTS_AGE : ages.get(0);
    }

    /** One who has been there from the first wave of the study on. */
    Facts facts(Study study) {
        List<TargetChild> children = IntStream.range(0, ages.size())
                .mapToObj(i -> new TargetChild(Character.toString('A' + i), ages.get(i), "girl", measure))
                .toList();
        boolean isFirst = study.waves().get(0).code().equals(wave);
        String region = study.regions().get(0).code();
        return new Facts(wave, age(), region, measure, children, isParent() ? "" : "A", isFirst);
    }

    Outlook.Known answers(Study study) {
        Map<String, String> answers = study.proof().answers(ofCase);
        return key -> {
            String code = answers.get(key.item());
            return code == null ? null : Answer.given(code);
        };
    }
}
