package nl.meetmoment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class DemonstrationMarkIntegrationTests {

    private static final String EMBEDDED = "";

    private static final String EXTERNAL = "jdbc:postgresql://elsewhere/meetmoment";

    @TempDir
    private Path folder;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("demonstration");
    }

    @Test
    void goesFromNoneToHalfFilledToFilled() {
        undone(() -> {
            DemonstrationMark mark = mark(EMBEDDED);
            assertThat(mark.isThere()).isFalse();

            mark.set();
            assertThat(mark.isThere()).isTrue();
            assertThat(mark.isHalfFilled()).isTrue();
            assertThat(mark.isFilled()).isFalse();

            mark.setFilled();
            assertThat(mark.isHalfFilled()).isFalse();
            assertThat(mark.isFilled()).isTrue();
        });
    }

    @Test
    void liesBesideTheEmbeddedDatabaseToo() {
        undone(() -> mark(EMBEDDED).set());

        assertThat(file).content().contains("invented");
        assertThat(mark(EMBEDDED).isThere()).isTrue();
    }

    @Test
    void isTheRowAloneForADatabaseOfOnesOwn() throws IOException {
        Files.createFile(file);
        assertThat(mark(EXTERNAL).isThere()).isFalse();

        Files.delete(file);
        undone(() -> {
            mark(EXTERNAL).set();
            assertThat(mark(EXTERNAL).isThere()).isTrue();
        });
        assertThat(file).doesNotExist();
    }

    @Test
    void cannotBeTakenAway() {
        assertThatThrownBy(() ->
                        database.sql("delete from fieldwork.demonstration").update())
                .rootCause()
                .hasFieldOrPropertyWithValue("SQLState", "42501");
    }

    private DemonstrationMark mark(String url) {
        return new DemonstrationMark(database, clock, file, url);
    }

    /** The row is for good, and the database is everybody's. */
    private void undone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }
}
