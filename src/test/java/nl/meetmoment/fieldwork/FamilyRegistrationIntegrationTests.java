package nl.meetmoment.fieldwork;

import static nl.meetmoment.fieldwork.Household.FIFTEEN_YEAR_OLD;
import static nl.meetmoment.fieldwork.Household.MOTHER;
import static nl.meetmoment.fieldwork.Household.NINE_YEAR_OLD;
import static nl.meetmoment.fieldwork.Household.TODDLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class FamilyRegistrationIntegrationTests {

    @Autowired
    FamilyRegistration registration;

    @Autowired
    Families families;

    @Autowired
    QuestionnaireTasks tasks;

    @Autowired
    StudyCatalogue studies;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient store;

    @Test
    void keepsAFamilyUnderACaseNumberWithNumbersAndLetters() {
        RegisteredFamily registered =
                registration.register(Household.of(MOTHER, TODDLER, FIFTEEN_YEAR_OLD, NINE_YEAR_OLD));

        Family kept = families.findById(registered.caseNumber()).orElseThrow();
        assertThat(registered.participants())
                .extracting(RegisteredFamily.Member::number)
                .containsExactly(1, 2, 3, 4);
        assertThat(kept.participants())
                .extracting(Participant::id)
                .containsExactlyElementsOf(registered.participants().stream()
                        .map(RegisteredFamily.Member::id)
                        .toList());
        assertThat(kept.participants()).extracting(Participant::letter).containsExactly("", "B", "A", "");
        assertThat(kept.participants().get(3).birth()).isEqualTo(YearMonth.of(2017, 2));
        assertThat(families.of(List.of(registered.caseNumber())).get(0).participants())
                .extracting(Participant::number)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void refusesARegionThatTheStudyDoesNotHave() {
        var elsewhere = new NewFamily("vt_nowhere", Household.INTAKE, List.of(MOTHER));

        assertThatThrownBy(() -> registration.register(elsewhere)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letsLettersChangePlaces() {
        RegisteredFamily registered = registration.register(Household.of(MOTHER, NINE_YEAR_OLD, FIFTEEN_YEAR_OLD));
        String caseNumber = registered.caseNumber();

        transaction.executeWithoutResult(status -> {
            List<Participant> members = families.take(caseNumber).orElseThrow().participants();
            members.get(1).letter("A");
            members.get(2).letter("B");
        });

        assertThat(families.findById(caseNumber).orElseThrow().participants())
                .extracting(Participant::letter)
                .containsExactly("", "A", "B");
    }

    /** The database itself, not only code. */
    @Test
    void keepsOneQuestionnairePerParticipantAndWave() {
        RegisteredFamily family = registration.register(Household.of(MOTHER, TODDLER));
        UUID mother = Cast.id(family, 1);
        tasks.save(new QuestionnaireTask(mother, "T0", "parent", Mode.VISIT));
        tasks.save(new QuestionnaireTask(mother, "T1", "parent", Mode.VISIT));

        assertThatThrownBy(() -> tasks.save(new QuestionnaireTask(mother, "T0", "parent", Mode.VISIT)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void mayNotChangeWhoSomebodyIs() {
        assertThatThrownBy(() -> store.sql("update fieldwork.participant set birth_year = 2000")
                        .update())
                .rootCause()
                .hasFieldOrPropertyWithValue("SQLState", "42501");
        assertThatThrownBy(() ->
                        store.sql("delete from fieldwork.questionnaire_task").update())
                .rootCause()
                .hasFieldOrPropertyWithValue("SQLState", "42501");
    }

    @Test
    void keepsTheT0Date() {
        RegisteredFamily family = registration.register(Household.of(MOTHER, TODDLER));
        LocalDate day = LocalDate.of(2026, 11, 25);

        transaction.executeWithoutResult(
                status -> families.take(family.caseNumber()).orElseThrow().beganT0(day));

        assertThat(families.findById(family.caseNumber()).orElseThrow().t0()).isEqualTo(day);
    }
}
