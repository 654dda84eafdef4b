package nl.meetmoment.study;

import java.util.List;

/**
 * What routing may know without knowing who.
 *
 * @param wave {@code T0}, {@code T1} or {@code T2}
 * @param age of the respondent, whole years on the wave's date
 * @param region code of the study definition
 * @param measure the heaviest of the family's children: {@code none}, {@code preventive}, {@code ots}, {@code uhp}
 * @param children the target children in the order of their letters
 * @param letter of the respondent, when a child fills in; empty for a parent
 * @param first whether this is the first wave that the respondent fills in, when what never changes is asked
 */
public record Facts(
        String wave, int age, String region, String measure, List<TargetChild> children, String letter, boolean first) {

    public Facts {
        children = List.copyOf(children);
    }

    /** Of a respondent's first wave. */
    public Facts(String wave, int age, String region, String measure, List<TargetChild> children, String letter) {
        this(wave, age, region, measure, children, letter, true);
    }

    /** @throws IllegalArgumentException when there is no target child of this letter */
    TargetChild child(String ofLetter) {
        return children.stream()
                .filter(child -> child.letter().equals(ofLetter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no child " + ofLetter));
    }
}
