package nl.meetmoment.linkage.recruitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.meetmoment.fieldwork.recruitment.Attempt;
import nl.meetmoment.fieldwork.recruitment.CallListEntry;
import nl.meetmoment.linkage.recruitment.Candidate.Child;
import nl.meetmoment.linkage.recruitment.Candidate.Home;
import nl.meetmoment.linkage.recruitment.Candidate.Parent;

/** The card of a family that is being called. */
record CardView(
        CallListEntry entry,
        String reference,
        List<ParentView> parents,
        List<ChildView> children,
        List<Attempt> attempts) {

    /**
     * A parent.
     *
     * @param asksBirth whether the list does not say when the parent was born
     */
    record ParentView(
            int number,
            String name,
            String relation,
            boolean asksBirth,
            List<String> home,
            List<String> telephones,
            String email,
            boolean apart) {}

    /**
     * A child.
     *
     * @param mayTakePart whether it is of the age for a questionnaire of its own
     */
    record ChildView(int number, String name, String sex, int age, String measure, boolean mayTakePart) {}

    static CardView of(
            CallListEntry entry, Candidate family, List<Attempt> attempts, LocalDate today, int ownQuestionnaireFrom) {
        var parents = new ArrayList<ParentView>();
        family.parents().forEach(parent -> parents.add(parent(parents.size() + 1, parent)));
        var children = new ArrayList<ChildView>();
        family.children()
                .forEach(child ->
                        children.add(child(parents.size() + children.size() + 1, child, today, ownQuestionnaireFrom)));
        return new CardView(entry, family.reference(), parents, children, attempts);
    }

    private static ParentView parent(int number, Parent parent) {
        return new ParentView(
                number,
                parent.name(),
                parent.relation().code(),
                parent.birth() == null,
                lines(parent.home()),
                parent.telephones().stream().map(CardView::readable).toList(),
                parent.email(),
                parent.isApart());
    }

    private static ChildView child(int number, Child child, LocalDate today, int from) {
        int age = child.ageOn(today);
        return new ChildView(
                number, child.name(), child.sex().code(), age, child.measure().code(), age >= from && age < 18);
    }

    static List<String> lines(Home home) {
        return Stream.of(home.street(), (home.postcode() + " " + home.place()).strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** As people dial it: 06 12 34 56 78. */
    private static String readable(String telephone) {
        return telephone.matches("0\\d{9}")
                ? telephone.substring(0, 2) + telephone.substring(2).replaceAll("(\\d{2})", " $1")
                : telephone;
    }

    @Override
    public String toString() {
        return "CardView[...]";
    }
}
