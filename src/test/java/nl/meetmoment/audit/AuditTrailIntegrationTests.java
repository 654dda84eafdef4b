package nl.meetmoment.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@Tag("D5")
class AuditTrailIntegrationTests {

    private static final int CROWD = 20;

    private final String actor = UUID.randomUUID().toString();

    private final JdbcClient migrator = JdbcClient.create(new DriverManagerDataSource(
            TestDatabase.server().url(), "mm_migrator", TestDatabase.server().password("mm_migrator")));

    private final Chain chain = new Chain(migrator);

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient fieldwork;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("linkage")
    TransactionTemplate linkage;

    @Test
    void chainsEachEntryToTheOneBefore() {
        trail.append(actor, "contact-card.shown", "D-0042");
        trail.append(AuditTrail.SYSTEM, "visit.closed", "D-0042");

        chain.assertWhole();
        assertThat(entries()).containsExactly("contact-card.shown D-0042");
    }

    @ParameterizedTest
    @CsvSource({"actor, 'someone-else'", "action, 'visit.closed'", "subject, 'D-0043'"})
    void showsEveryChange(String column, String other) {
        trail.append(actor, "contact-card.shown", "D-0042");

        assertThatThrownBy(() -> chain.assertWholeWith(entry -> entry.with(actor, column, other)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void keepsOneChainWhenTwentyWriteAtOnce() throws Exception {
        var start = new CyclicBarrier(CROWD);
        List<Future<?>> writing = new ArrayList<>();
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        for (int i = 0; i < CROWD; i++) {
            String subject = "D-" + i;
            writing.add(crowd.submit(() -> {
                start.await();
                trail.append(actor, "contact-card.shown", subject);
                return subject;
            }));
        }
        crowd.shutdown();
        for (Future<?> written : writing) {
            written.get();
        }

        assertThat(entries()).hasSize(CROWD).doesNotHaveDuplicates();
        chain.assertWhole();
    }

    @Test
    void staysWhenWhatFollowsFails() {
        transaction.executeWithoutResult(undone -> {
            trail.append(actor, "contact-card.shown", "D-0042");
            undone.setRollbackOnly();
        });

        assertThat(entries())
                .as("and says that it was an attempt")
                .containsExactly("contact-card.shown D-0042", "contact-card.shown.not-done D-0042");
        chain.assertWhole();
    }

    @Test
    void saysOfEachThatIsPartOfWhatIsRolledBackThatItWasAnAttempt() {
        assertThatThrownBy(() -> linkage.executeWithoutResult(act -> {
                    trail.append(actor, "person.changed", "D-0042/1");
                    throw new IllegalStateException("secret-4711");
                }))
                .isInstanceOf(IllegalStateException.class);
        linkage.executeWithoutResult(act -> trail.append(actor, "person.changed", "D-0042/2"));

        assertThat(entries())
                .as("in another store too")
                .containsExactly(
                        "person.changed D-0042/1", "person.changed.not-done D-0042/1", "person.changed D-0042/2");
    }

    @Test
    void saysOfAnActThatThrowsThatItWasAnAttempt() {
        assertThat(trail.append(actor, "laptop.handed-over", "D-0042", () -> 7)).isEqualTo(7);
        assertThatThrownBy(() -> trail.append(actor, "start-code.revoked", "D-0042", () -> {
                    throw new IllegalStateException("secret-4711");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(entries())
                .containsExactly(
                        "laptop.handed-over D-0042", "start-code.revoked D-0042", "start-code.revoked.not-done D-0042");
    }

    @Test
    void doesNothingThatTheTrailCannotHold() {
        var done = new ArrayList<String>();

        assertThatThrownBy(() -> trail.append(actor, "No Word", "D-0042", () -> done.add("done")))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(done).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', contact-card.shown, D-0042",
        "system, shown, D-0042",
        "system, Contact Card, D-0042",
        "system, contact-card.shown, Jan de Vries",
        "system, contact-card.shown, ''"
    })
    void refusesWhatIsNoNeutralWord(String by, String action, String subject) {
        assertThatThrownBy(() -> trail.append(by, action, subject)).isInstanceOf(DataIntegrityViolationException.class);
        chain.assertWhole();
    }

    @Test
    void refusesALineBreakThatWouldMakeTwoEntriesHashAlike() {
        assertThatThrownBy(() -> trail.append("system\nvisit.closed", "visit.closed", "D-0042"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void throwsWhenTheTrailCannotBeWritten() {
        migrator.sql("revoke execute on function audit.append from mm_fieldwork")
                .update();
        try {
            assertThatThrownBy(() -> trail.append(actor, "contact-card.shown", "D-0042"))
                    .isInstanceOf(DataAccessException.class);
        } finally {
            migrator.sql("grant execute on function audit.append to mm_fieldwork")
                    .update();
        }
        assertThat(entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 from audit.entry",
                "insert into audit.entry values (0, now(), 'system', 'visit.closed', 'D-1', '', '')",
                "update audit.entry set subject = 'D-1'",
                "delete from audit.entry",
                "truncate audit.entry",
                "select 1 from audit.head",
                "update audit.head set number = 0",
                "delete from audit.head",
                "alter function audit.append(text, text, text) security invoker"
            })
    void deniesTheRuntimeLoginEveryOtherWay(String sql) {
        assertThatThrownBy(() -> fieldwork.sql(sql).update())
                .rootCause()
                .hasFieldOrPropertyWithValue("SQLState", "42501");
    }

    private List<String> entries() {
        return migrator.sql("select action || ' ' || subject from audit.entry where actor = ? order by number")
                .param(actor)
                .query(String.class)
                .list();
    }
}
