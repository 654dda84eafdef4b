package nl.meetmoment.fieldwork.waves;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.meetmoment.fieldwork.waves.RawFamily.Decision;
import nl.meetmoment.fieldwork.waves.RawFamily.Member;
import nl.meetmoment.support.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Thousands of families at once, gone again when a test is over; as the owner of the tables, who may also look at plans. */
final class FamilyStore {

    private final DriverManagerDataSource source = new DriverManagerDataSource(
            TestDatabase.server().url(), "mm_migrator", TestDatabase.server().password("mm_migrator"));

    private final JdbcTemplate template = new JdbcTemplate(source);

    JdbcClient client() {
        return JdbcClient.create(template);
    }

    /** What {@code test} writes is undone. Other tests' families are out of the way meanwhile: they draw their numbers at random. */
    void undoing(Consumer<JdbcClient> test) {
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            client().sql("truncate fieldwork.family cascade").update();
            test.accept(client());
        });
        sweep();
    }

    /** What was undone would lie in the way of every test after this one. */
    private void sweep() {
        for (String table : List.of(
                "fieldwork.family",
                "fieldwork.participant",
                "fieldwork.questionnaire_task",
                "fieldwork.wave_decision",
                "fieldwork.participant_withdrawal",
                "fieldwork.visit",
                "fieldwork.reward",
                "linkage.message")) {
            client().sql("vacuum analyze " + table).update();
        }
    }

    void insert(List<RawFamily> families) {
        var members = new ArrayList<Object[]>();
        var tasks = new ArrayList<Object[]>();
        var decisions = new ArrayList<Object[]>();
        var withdrawals = new ArrayList<Object[]>();
        for (RawFamily family : families) {
            for (int i = 0; i < family.members().size(); i++) {
                UUID id = UUID.randomUUID();
                members.add(row(id, family.caseNumber(), i + 1, family.members().get(i)));
                family.members().get(i).tasks().forEach(task -> tasks.add(row(id, task)));
                family.members().get(i).withdrawn().forEach(wave -> withdrawals.add(new Object[] {id, wave}));
            }
            family.decisions().forEach(decision -> decisions.add(row(family.caseNumber(), decision)));
        }
        template.batchUpdate(
                "insert into fieldwork.family (case_number, region, intake_on, t0_on, created_at, version) "
                        + "values (?, 'vt_utrecht', ?, ?, now(), 0)",
                families.stream()
                        .map(one -> new Object[] {one.caseNumber(), one.intake(), one.t0()})
                        .toList());
        template.batchUpdate("""
                insert into fieldwork.participant (participant_id, case_number, number, kind, relation, sex, birth_year,
                       birth_month, measure, measure_on, takes_part, joined_on, left_home_on)
                values (?, ?, ?, ?, ?, 'female', ?, ?, 'none', '2020-01-01', ?, ?, ?)""", members);
        template.batchUpdate("""
                insert into fieldwork.questionnaire_task (handle, participant_id, wave, questionnaire, mode, state,
                       started_at, submitted_at, version)
                values (gen_random_uuid(), ?, ?, 'parent', 'visit', ?, ?, ?, 0)""", tasks);
        template.batchUpdate(
                "insert into fieldwork.participant_withdrawal (participant_id, wave) values (?, ?)", withdrawals);
        template.batchUpdate("""
                insert into fieldwork.wave_decision (batch_id, case_number, wave, kind, reason, until_on, decided_by,
                       decided_at)
                values (gen_random_uuid(), ?, ?, ?, 'illness', ?, gen_random_uuid(), now())""", decisions);
    }

    private static Object[] row(UUID id, String caseNumber, int number, Member member) {
        LocalDate birth = member.birth();
        return new Object[] {
            id,
            caseNumber,
            number,
            member.isParent() ? "parent" : "child",
            member.isParent() ? "mother" : "child",
            birth.getYear(),
            birth.getMonthValue(),
            member.takesPart(),
            member.joined(),
            member.left()
        };
    }

    private static Object[] row(UUID participant, RawFamily.Task task) {
        Timestamp startedAt = task.startedAt() == null ? null : Timestamp.from(task.startedAt());
        String state = startedAt == null ? "not_started" : task.submitted() ? "submitted" : "started";
        return new Object[] {participant, task.wave(), state, startedAt, task.submitted() ? startedAt : null};
    }

    private static Object[] row(String caseNumber, Decision decision) {
        return new Object[] {caseNumber, decision.wave(), decision.kind().code(), decision.until()};
    }
}
