package nl.meetmoment.linkage.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.fieldwork.ParticipantKind;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.fieldwork.Sex;
import nl.meetmoment.linkage.consent.Renewal.Reason;
import nl.meetmoment.linkage.consent.RenewalRule.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RenewalRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static final LocalDate LAST_YEAR = TODAY.minusYears(1);

    private static final UUID MOTHER = UUID.randomUUID();

    private final RenewalRule rule = new RenewalRule(TODAY, Map.of("t1", 1, "t2", 1));

    @Test
    @Tag("S7")
    void asksAChildItselfFromItsTwelfthBirthdayAndBeforehandWhenThatIsNear() {
        assertThat(due(born(2014, 12), by(MOTHER, LAST_YEAR))).containsExactly("t1 TWELVE 2026-12-01");
        assertThat(due(born(2014, 3), by(MOTHER, LAST_YEAR))).containsExactly("t1 TWELVE 2026-03-01");
        assertThat(due(born(2015, 2), by(MOTHER, LAST_YEAR))).isEmpty();
    }

    @Test
    @Tag("S7")
    void asksNothingAgainOnceTheChildHasSaidItSince() {
        FamilyMember child = born(2014, 3);

        assertThat(due(child, by(MOTHER, LAST_YEAR), by(child.id(), TODAY.minusDays(3))))
                .isEmpty();
    }

    @Test
    @Tag("S7")
    void asksAChildAloneFromItsSixteenthBirthday() {
        FamilyMember child = born(2010, 6);

        assertThat(due(child, by(MOTHER, LAST_YEAR), by(child.id(), LAST_YEAR)))
                .containsExactly("t1 SIXTEEN 2026-06-01");
        assertThat(due(child, by(child.id(), TODAY.minusDays(1)))).isEmpty();
    }

    @Test
    void leavesOutAChildThatWasNeverAskedBefore() {
        assertThat(due(born(2012, 1), by(MOTHER, LAST_YEAR))).isEmpty();
    }

    @Test
    void saysTheDayAfterATermEndsAndNotMoreThanSixtyDaysAhead() {
        FamilyMember parent = parent();

        assertThat(due(parent, until(parent.id(), TODAY.plusDays(59)))).containsExactly("t1 EXPIRY 2027-01-25");
        assertThat(due(parent, until(parent.id(), TODAY.plusDays(60)))).isEmpty();
        assertThat(due(parent, until(parent.id(), TODAY.minusDays(5)))).containsExactly("t1 EXPIRY 2026-11-22");
    }

    @Test
    void asksAgainOnANewVersionOfTheForm() {
        FamilyMember parent = parent();
        var newer = new RenewalRule(TODAY, Map.of("t1", 2));

        assertThat(newer.of(parent, List.of(by(parent.id(), LAST_YEAR))))
                .extracting(Renewal::reason)
                .containsExactly(Reason.VERSION);
    }

    @Test
    @Tag("S7")
    void asksNothingAgainOfParentsWhoseChildConsentsAlone() {
        FamilyMember child = born(2010, 6);
        var newer = new RenewalRule(TODAY, Map.of("t1", 2));
        var own = new Given(child.id(), child.id(), "t1", 2, TODAY.minusDays(1), null);

        assertThat(newer.of(child, List.of(until(MOTHER, TODAY.minusDays(5)), own)))
                .isEmpty();
    }

    @Test
    void saysOneReasonForEachPurposeTheOneThatComesFirst() {
        FamilyMember child = born(2014, 12);
        var second = new Given(child.id(), MOTHER, "t2", 1, LAST_YEAR, TODAY.minusDays(9));

        assertThat(due(child, by(MOTHER, LAST_YEAR), second))
                .containsExactlyInAnyOrder("t1 TWELVE 2026-12-01", "t2 EXPIRY 2026-11-18");
    }

    private List<String> due(FamilyMember about, Given... given) {
        return rule.of(about, List.of(given)).stream()
                .map(one -> one.purpose() + " " + one.reason() + " " + one.due())
                .toList();
    }

    private static Given by(UUID who, LocalDate on) {
        return given(who, on, null);
    }

    private static Given until(UUID who, LocalDate last) {
        return given(who, LAST_YEAR, last);
    }

    private static Given given(UUID who, LocalDate on, @Nullable LocalDate last) {
        return new Given(UUID.randomUUID(), who, "t1", 1, on, last);
    }

    private static FamilyMember born(int year, int month) {
        return member(ParticipantKind.CHILD, Relation.CHILD, YearMonth.of(year, month));
    }

    private static FamilyMember parent() {
        return member(ParticipantKind.PARENT, Relation.MOTHER, YearMonth.of(1988, 3));
    }

    private static FamilyMember member(ParticipantKind kind, Relation relation, YearMonth birth) {
        return new FamilyMember(UUID.randomUUID(), "G-4K7TA", 2, kind, relation, Sex.FEMALE, birth, "", true);
    }
}
