package nl.meetmoment.access;

import java.time.LocalDate;
import java.util.UUID;
import nl.meetmoment.support.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Accounts for tests, each under a user name of its own, and what only the owner of the tables can do to them. */
final class Staff {

    private static final LocalDate SIGNED = LocalDate.of(2026, 9, 1);

    static final JdbcClient MIGRATOR = JdbcClient.create(new DriverManagerDataSource(
            TestDatabase.server().url(), "mm_migrator", TestDatabase.server().password("mm_migrator")));

    private Staff() {}

    static NewAccount assistant() {
        return new NewAccount(
                "assistant-" + UUID.randomUUID(), "Sanne Bakker", Role.ASSISTANT, Person.SENTENCE, SIGNED, SIGNED);
    }

    static void disable(String userName) {
        MIGRATOR.sql("update access.account set disabled_at = now() where user_name = ?")
                .param(userName)
                .update();
    }

    /** What the trail says of an account as actor or subject, in order. */
    static java.util.List<String> trail(UUID id) {
        return MIGRATOR.sql("select action from audit.entry where ? in (actor, subject) order by number")
                .param(id.toString())
                .query(String.class)
                .list();
    }
}
