package nl.meetmoment.study;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which children the parents report on ("Which children", protocol.md): the youngest of each band of ages; when one band
 * is empty, the youngest of the other. Made once, at T0.
 *
 * @param maximum of children
 * @param bands ages, both ends included
 * @param ownQuestionnaireFrom age from which a child fills in itself
 * @param picks by name: for what is asked about one target child only, the youngest of these ages
 */
public record Selection(int maximum, List<Band> bands, int ownQuestionnaireFrom, Map<String, Band> picks) {

    record Band(int from, int to) {

        boolean holds(int age) {
            return age >= from && age <= to;
        }
    }

    /** A child of the family; {@code id} is whatever the caller knows it by. */
    public record Candidate(String id, YearMonth birth, int age) {}

    public Selection {
        bands = List.copyOf(bands);
        picks = Map.copyOf(picks);
    }

    public int youngest() {
        return bands.stream().mapToInt(Band::from).min().orElse(0);
    }

    public int oldest() {
        return bands.stream().mapToInt(Band::to).max().orElse(0);
    }

    /** Whether it is the child of this letter that a pick means. */
    boolean isPicked(String pick, String letter, List<TargetChild> children) {
        return children.stream()
                .filter(child -> Objects.requireNonNull(picks.get(pick)).holds(child.age()))
                .min(Comparator.comparing(TargetChild::age)
                        .thenComparing(TargetChild::letter, Comparator.reverseOrder()))
                .filter(child -> child.letter().equals(letter))
                .isPresent();
    }

    /** The ids of the children that are chosen, oldest first. Twins stay in the order in which they were given. */
    public List<String> chosen(List<Candidate> children) {
        List<Candidate> youngestFirst = children.stream()
                .filter(child -> bands.stream().anyMatch(band -> band.holds(child.age())))
                .sorted(Comparator.comparing(Candidate::birth).reversed())
                .toList();
        var chosen = new ArrayList<Candidate>();
        for (Band band : bands) {
            youngestFirst.stream()
                    .filter(child -> band.holds(child.age()))
                    .findFirst()
                    .ifPresent(chosen::add);
        }
        youngestFirst.stream()
                .filter(child -> !chosen.contains(child))
                .limit(Math.max(0, maximum - chosen.size()))
                .forEach(chosen::add);
        return children.stream()
                .filter(chosen::contains)
                .sorted(Comparator.comparing(Candidate::birth))
                .map(Candidate::id)
                .toList();
    }
}
