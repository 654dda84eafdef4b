package nl.meetmoment.fieldwork;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.common.CaseNumber;

/** The families of these tests, as they are on the intake date. */
final class Household {

    static final LocalDate INTAKE = LocalDate.of(2026, 9, 1);

    static final NewParticipant MOTHER = parent(Relation.MOTHER, Sex.FEMALE);
    static final NewParticipant SEPARATED_FATHER = parent(Relation.FATHER, Sex.MALE);
    static final NewParticipant TODDLER = child(YearMonth.of(2022, 3), Measure.NONE);
    static final NewParticipant NINE_YEAR_OLD = child(YearMonth.of(2017, 2), Measure.OTS);
    static final NewParticipant FIFTEEN_YEAR_OLD = child(YearMonth.of(2011, 6), Measure.UHP);

    private Household() {}

    static NewParticipant parent(Relation relation, Sex sex) {
        return new NewParticipant(ParticipantKind.PARENT, relation, sex, YearMonth.of(1986, 5), Measure.NONE, true);
    }

    static NewParticipant child(YearMonth birth, Measure measure) {
        return new NewParticipant(ParticipantKind.CHILD, Relation.CHILD, Sex.FEMALE, birth, measure, true);
    }

    static NewFamily of(NewParticipant... members) {
        return new NewFamily("vt_utrecht", INTAKE, List.of(members));
    }

    /** Mother, separated father, a child of nine and one of fifteen. */
    static NewFamily ofFour() {
        return of(MOTHER, SEPARATED_FATHER, NINE_YEAR_OLD, FIFTEEN_YEAR_OLD);
    }

    static Family family(NewParticipant... members) {
        return new Family(CaseNumber.random(), of(members), Instant.parse("2026-09-01T09:00:00Z"));
    }

    static UUID id(Family family, int number) {
        return family.participants().get(number - 1).id();
    }
}
