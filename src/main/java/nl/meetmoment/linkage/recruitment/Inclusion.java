package nl.meetmoment.linkage.recruitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.meetmoment.fieldwork.Measure;
import nl.meetmoment.linkage.recruitment.Candidate.Child;
import org.jspecify.annotations.Nullable;

/**
 * Whether a family may be asked (protocol.md, "Recruitment and consent").
 *
 * @param notEligible why it may not, as a word for the figures, or null
 * @param warnings what a person should look at: last parts of message keys under {@code recruitment.warning}
 */
record Inclusion(@Nullable String notEligible, List<String> warnings) {

    private static final int AGE_FROM = 3;
    private static final int AGE_BELOW = 18;
    private static final int MONTHS_FROM = 1;
    private static final int MONTHS_TO = 3;

    /** @param isGi whether the organisation draws its list by measures; Veilig Thuis does by reports */
    static Inclusion of(Candidate family, boolean isAuthorityEnded, boolean isGi, LocalDate today) {
        if (isAuthorityEnded) {
            return new Inclusion("authority_ended", List.of());
        }
        if (family.children().stream().noneMatch(child -> isEligible(child, today))) {
            return new Inclusion("no_child", List.of());
        }
        return new Inclusion(null, isGi ? measureWarnings(family.children(), today) : List.of());
    }

    /** Which child is meant does not matter: one measure of the right time is enough, and preventive help has no time. */
    private static List<String> measureWarnings(List<Child> children, LocalDate today) {
        if (children.stream().anyMatch(child -> child.measure() == Measure.PREVENTIVE)) {
            return List.of();
        }
        List<Child> measured = children.stream()
                .filter(child -> child.measure().compareTo(Measure.OTS) >= 0)
                .toList();
        if (measured.isEmpty()) {
            return List.of("no-measure");
        }
        List<LocalDate> dates =
                measured.stream().map(Child::measureOn).filter(Objects::nonNull).toList();
        if (dates.isEmpty()) {
            return List.of("measure-undated");
        }
        if (dates.stream().anyMatch(date -> isInTime(date, today))) {
            return List.of();
        }
        boolean isRecent = dates.stream().anyMatch(date -> date.isAfter(today.minusMonths(MONTHS_FROM)));
        return List.of(isRecent ? "measure-recent" : "measure-old");
    }

    private static boolean isInTime(LocalDate date, LocalDate today) {
        return !date.isBefore(today.minusMonths(MONTHS_TO)) && !date.isAfter(today.minusMonths(MONTHS_FROM));
    }

    private static boolean isEligible(Child child, LocalDate today) {
        int age = child.ageOn(today);
        return age >= AGE_FROM && age < AGE_BELOW;
    }
}
