package nl.meetmoment.linkage.recruitment;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meetmoment.fieldwork.Measure;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.fieldwork.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A family on a call list. Persons are numbered from 1, parents first.
 *
 * @param reference by which the organisation knows the family, or empty
 * @param parents one or two
 */
record Candidate(String reference, List<Parent> parents, List<Child> children) {

    private static final int OWN_LETTER_FROM = 16;

    Candidate {
        parents = List.copyOf(parents);
        children = List.copyOf(children);
    }

    /** Where somebody lives; each part may be empty. */
    record Home(String street, String postcode, String place) {

        static final Home UNKNOWN = new Home("", "", "");

        boolean isEmpty() {
            return street.isEmpty() && postcode.isEmpty() && place.isEmpty();
        }

        /** Enough of it to say that two people who have it live together. */
        boolean isWhole() {
            return !street.isEmpty() && !(postcode.isEmpty() && place.isEmpty());
        }

        @Override
        public String toString() {
            return "Home[...]";
        }
    }

    /**
     * A parent or who stands for one.
     *
     * @param birth null when the list does not say it
     * @param home empty when it is not known; that of the other one is never taken for it
     * @param isApart whether this is the second one and lives elsewhere, or may do so
     */
    record Parent(
            String first,
            String last,
            Relation relation,
            @Nullable YearMonth birth,
            Home home,
            List<String> telephones,
            String email,
            boolean isApart) {

        Sex sex() {
            return switch (relation) {
                case FATHER, STEPFATHER, FOSTER_FATHER -> Sex.MALE;
                default -> Sex.FEMALE;
            };
        }

        String name() {
            return (first + " " + last).strip();
        }

        @Override
        public String toString() {
            return "Parent[...]";
        }
    }

    /** A child, with the measure as the list has it. */
    record Child(
            String first,
            String last,
            YearMonth birth,
            Sex sex,
            Measure measure,
            @Nullable LocalDate measureOn) {

        int ageOn(LocalDate date) {
            return Period.between(birth.atDay(1), date).getYears();
        }

        String name() {
            return (first + " " + last).strip();
        }

        @Override
        public String toString() {
            return "Child[...]";
        }
    }

    /** Numbers of the parents who have to have a letter: the first one, and who lives apart. */
    List<Integer> parentsWithLetter() {
        return IntStream.rangeClosed(1, parents.size())
                .filter(number -> number == 1 || parents.get(number - 1).isApart())
                .boxed()
                .toList();
    }

    /** Numbers of the children who are old enough for a letter of their own. */
    List<Integer> childrenWithLetter(LocalDate today) {
        return IntStream.range(0, children.size())
                .filter(index -> children.get(index).ageOn(today) >= OWN_LETTER_FROM)
                .map(index -> parents.size() + index + 1)
                .boxed()
                .toList();
    }

    /** The name of a person by number, and empty for a number that nobody has. */
    String name(int number) {
        return Stream.concat(
                        parents.stream().map(Parent::name), children.stream().map(Child::name))
                .skip(Math.max(0, number - 1L))
                .findFirst()
                .orElse("");
    }

    /** Where a person's letter goes; a child's to the first parent's home. */
    Home home(int number) {
        return parents.get(number >= 1 && number <= parents.size() ? number - 1 : 0)
                .home();
    }

    @Override
    public String toString() {
        return "Candidate[...]";
    }
}
