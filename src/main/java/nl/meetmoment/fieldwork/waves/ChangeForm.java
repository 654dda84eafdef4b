package nl.meetmoment.fieldwork.waves;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import nl.meetmoment.fieldwork.ChangeRefused;
import nl.meetmoment.fieldwork.FamilyChange;
import nl.meetmoment.fieldwork.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A change of a family as it was typed, whatever it is about, so that all of it can be shown again.
 *
 * @param contact {@code true} when somebody who stops may still be called and written to
 * @param children numbers of the children that the parents are to report on
 */
record ChangeForm(String from, String reason, String region, String measure, String contact, Set<Integer> children) {

    /** What a calendar page and the database both take. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 9999;

    static final ChangeForm EMPTY = new ChangeForm(null, null, null, null, null, null);

    ChangeForm(
            @Nullable String from,
            @Nullable String reason,
            @Nullable String region,
            @Nullable String measure,
            @Nullable String contact,
            @Nullable Set<Integer> children) {
        this.from = given(from);
        this.reason = given(reason);
        this.region = given(region);
        this.measure = given(measure);
        this.contact = given(contact);
        this.children = children == null ? Set.of() : Set.copyOf(children);
    }

    /** @throws ChangeRefused when it is no date */
    LocalDate day() {
        try {
            LocalDate day = LocalDate.parse(from);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new ChangeRefused("from");
            }
            return day;
        } catch (DateTimeException noDate) {
            throw new ChangeRefused("from");
        }
    }

    /** @throws ChangeRefused when none is chosen */
    FamilyChange.Reason why() {
        return Arrays.stream(FamilyChange.Reason.values())
                .filter(one -> one.code().equals(reason))
                .findFirst()
                .orElseThrow(() -> new ChangeRefused("reason"));
    }

    /** @throws ChangeRefused when none is chosen */
    Measure chosenMeasure() {
        return Arrays.stream(Measure.values())
                .filter(one -> one.code().equals(measure))
                .findFirst()
                .orElseThrow(() -> new ChangeRefused("measure"));
    }

    /** Only when somebody said so. */
    boolean mayBeContacted() {
        return contact.equals("true");
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
