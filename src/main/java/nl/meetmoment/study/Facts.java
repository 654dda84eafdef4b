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
 */
public record Facts(String wave, int age, String region, String measure, List<TargetChild> children, String letter) {

    public Facts {
        children = List.copyOf(children);
    }

    /** @throws IllegalArgumentException when there is no target child of this letter */
    TargetChild child(String ofLetter) {
        return children.stream()
                .filter(child -> child.letter().equals(ofLetter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no child " + ofLetter));
    }
}
