package nl.meetmoment.study;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which children the parents report on ("Which children", protocol.md): the youngest of each band of ages; when one band
 * is empty, the youngest of the other. Made once, at T0.
 *
 * @param maximum of children
 * @param bands ages, both ends included
 * @param ownQuestionnaireFrom age from which a child fills in itself
 */
public record Selection(int maximum, List<Band> bands, int ownQuestionnaireFrom) {

    record Band(int from, int to) {

        boolean holds(Candidate child) {
            return child.age() >= from && child.age() <= to;
        }
    }

    /** A child of the family; {@code id} is whatever the caller knows it by. */
    public record Candidate(String id, YearMonth birth, int age) {}

    public Selection {
        bands = List.copyOf(bands);
    }

    /** The ids of the children that are chosen, oldest first. Twins stay in the order in which they were given. */
    public List<String> chosen(List<Candidate> children) {
        List<Candidate> youngestFirst = children.stream()
                .filter(child -> bands.stream().anyMatch(band -> band.holds(child)))
                .sorted(Comparator.comparing(Candidate::birth).reversed())
                .toList();
        var chosen = new ArrayList<Candidate>();
        for (Band band : bands) {
            youngestFirst.stream().filter(band::holds).findFirst().ifPresent(chosen::add);
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
