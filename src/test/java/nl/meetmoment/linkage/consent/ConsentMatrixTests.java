package nl.meetmoment.linkage.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meetmoment.linkage.Tie.Authority;
import nl.meetmoment.linkage.consent.ConsentSubject.Holder;
import nl.meetmoment.linkage.consent.ConsentSubject.Kind;
import nl.meetmoment.linkage.consent.ConsentSubject.Said;
import nl.meetmoment.linkage.consent.Standing.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, c is the child, m the mother, f the father, g a guardian outside the family. */
@Tag("S7")
class ConsentMatrixTests {

    private static final UUID CHILD = new UUID(0, 1);

    private static final UUID MOTHER = new UUID(0, 2);

    private static final UUID FATHER = new UUID(0, 3);

    private static final Map<Character, UUID> WHO = Map.of('c', CHILD, 'm', MOTHER, 'f', FATHER);

    /** Said by the age that the child has now. */
    @ParameterizedTest
    @CsvSource({
        // age, authority of mother and father, guardian outside, given by, who has to, outcome
        " 3, YES, YES, false, '',  mf,  MISSING",
        "11, YES, YES, false, m,   mf,  MISSING",
        "11, YES, YES, false, mf,  mf,  COMPLETE",
        "11, YES, NO,  false, m,   m,   COMPLETE",
        "11, YES, NO,  false, c,   m,   MISSING",
        "12, YES, YES, false, mf,  cmf, MISSING",
        "12, YES, YES, false, cm,  cmf, MISSING",
        "12, YES, YES, false, cmf, cmf, COMPLETE",
        "15, YES, NO,  false, cm,  cm,  COMPLETE",
        "15, YES, NO,  false, c,   cm,  MISSING",
        "16, YES, YES, false, '',  c,   MISSING",
        "16, YES, YES, false, mf,  c,   MISSING",
        "16, YES, YES, false, c,   c,   COMPLETE",
        "17, UNKNOWN, UNKNOWN, false, c, c, COMPLETE",
        " 9, YES, UNKNOWN, false, m, m, AUTHORITY_UNKNOWN",
        "13, UNKNOWN, NO, false, c, c, AUTHORITY_UNKNOWN",
        " 9, NO, NO, false, '', '', NOBODY",
        "14, NO, NO, false, c, c, NOBODY",
        " 9, NO, NO, true, '', g, MISSING",
        " 9, NO, NO, true, g, g, COMPLETE",
        " 9, NO, UNKNOWN, true, g, g, COMPLETE",
        "14, NO, NO, true, g, cg, MISSING",
        "14, NO, NO, true, cg, cg, COMPLETE",
        " 9, YES, NO, true, g, mg, MISSING",
    })
    void namesWhoHasToConsent(
            int age, Authority mother, Authority father, boolean outside, String given, String asked, Outcome outcome) {
        ConsentSubject child = child(age, outside, holder(MOTHER, mother), holder(FATHER, father));

        Standing standing = ConsentMatrix.of(child, given(given, age));

        assertThat(standing.signatures().stream().map(Standing.Signature::by))
                .containsExactlyElementsOf(
                        asked.chars().mapToObj(who -> WHO.get((char) who)).toList());
        assertThat(standing.outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        // age then, age now, outcome for a child whose mother alone has authority; all who were asked had consented
        "11, 11, cm, COMPLETE",
        "11, 12, m,  MISSING",
        "11, 12, cm, RENEW",
        "12, 15, cm, COMPLETE",
        "15, 16, cm, RENEW",
        "15, 16, m,  MISSING",
        "16, 17, c,  COMPLETE",
    })
    void asksAChildAgainWhenItTurnsTwelveOrSixteen(int then, int now, String given, Outcome outcome) {
        ConsentSubject child = child(now, false, holder(MOTHER, Authority.YES), holder(FATHER, Authority.NO));

        assertThat(ConsentMatrix.of(child, given(given, then)).outcome()).isEqualTo(outcome);
    }

    @Test
    void asksAnAdultAlone() {
        var mother = new ConsentSubject(MOTHER, false, 38, List.of(), false);

        assertThat(ConsentMatrix.of(mother, List.of()).outcome()).isEqualTo(Outcome.MISSING);
        assertThat(ConsentMatrix.of(mother, given("m", 37)).outcome()).isEqualTo(Outcome.COMPLETE);
    }

    @Test
    void asksAGuardianInTheFamilyInPlaceOfWhomNobodyKnowsAnythingOf() {
        ConsentSubject child =
                child(9, false, new Holder(MOTHER, Authority.NO, true), holder(FATHER, Authority.UNKNOWN));

        assertThat(ConsentMatrix.of(child, given("m", 9)).outcome()).isEqualTo(Outcome.COMPLETE);
    }

    @ParameterizedTest
    @CsvSource({
        // authority of mother and father, excused, given, outcome
        "YES, YES, f,  m, COMPLETE",
        "YES, YES, f,  '', MISSING",
        "YES, YES, mf, '', NOBODY",
        "YES, UNKNOWN, f, m, COMPLETE",
        "UNKNOWN, UNKNOWN, f, '', AUTHORITY_UNKNOWN",
    })
    void letsACoordinatorExcuseOneParentButNotAll(
            Authority mother, Authority father, String excused, String given, Outcome outcome) {
        var said = new ArrayList<Said>(given(given, 9));
        excused.chars().forEach(who -> said.add(new Said(Kind.EXCUSED, WHO.get((char) who), 9, false)));

        assertThat(ConsentMatrix.of(child(9, false, holder(MOTHER, mother), holder(FATHER, father)), said)
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void endsWithAnObjectionWhateverIsSaidAfterIt() {
        ConsentSubject child = child(9, false, holder(MOTHER, Authority.YES));
        List<Said> said = List.of(said(Kind.GIVEN, MOTHER), said(Kind.OBJECTED, CHILD), said(Kind.GIVEN, MOTHER));

        assertThat(ConsentMatrix.of(child, said).outcome()).isEqualTo(Outcome.OBJECTED);
    }

    @Test
    void endsWithOneParentsWithdrawalUntilTheSameParentConsentsAgain() {
        ConsentSubject child = child(9, false, holder(MOTHER, Authority.YES), holder(FATHER, Authority.YES));
        List<Said> withdrawn =
                List.of(said(Kind.GIVEN, MOTHER), said(Kind.GIVEN, FATHER), said(Kind.WITHDRAWN, FATHER));
        List<Said> motherAgain = with(withdrawn, said(Kind.GIVEN, MOTHER));

        assertThat(ConsentMatrix.of(child, withdrawn).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(ConsentMatrix.of(child, motherAgain).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(ConsentMatrix.of(child, with(motherAgain, said(Kind.GIVEN, FATHER)))
                        .outcome())
                .isEqualTo(Outcome.COMPLETE);
    }

    @Test
    void heedsAYoungChildsOwnWithdrawal() {
        ConsentSubject child = child(9, false, holder(MOTHER, Authority.YES));
        List<Said> withdrawn = List.of(said(Kind.GIVEN, MOTHER), said(Kind.WITHDRAWN, CHILD));

        assertThat(ConsentMatrix.of(child, withdrawn).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(ConsentMatrix.of(child, with(withdrawn, said(Kind.GIVEN, MOTHER)))
                        .outcome())
                .isEqualTo(Outcome.COMPLETE);
    }

    @Test
    void asksAgainWhenATermIsOver() {
        var mother = new ConsentSubject(MOTHER, false, 38, List.of(), false);

        assertThat(ConsentMatrix.of(mother, List.of(new Said(Kind.GIVEN, MOTHER, 38, true)))
                        .outcome())
                .isEqualTo(Outcome.RENEW);
    }

    private static List<Said> given(String who, int age) {
        return who.chars()
                .mapToObj(one -> new Said(Kind.GIVEN, by((char) one), age, false))
                .toList();
    }

    private static @Nullable UUID by(char who) {
        return WHO.get(who);
    }

    private static Said said(Kind kind, UUID by) {
        return new Said(kind, by, 9, false);
    }

    private static List<Said> with(List<Said> said, Said more) {
        var all = new ArrayList<>(said);
        all.add(more);
        return all;
    }

    private static ConsentSubject child(int age, boolean outside, Holder... holders) {
        return new ConsentSubject(CHILD, true, age, Arrays.asList(holders), outside);
    }

    private static Holder holder(UUID id, Authority authority) {
        return new Holder(id, authority, false);
    }
}
