package nl.meetmoment.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Changes the trail as its owner could, in a transaction that is taken back. */
@IntegrationTest
@Tag("D5")
class TrailCheckIntegrationTests {

    @TempDir
    Path folder;

    @Autowired
    AuditTrail trail;

    private Connection connection;

    private JdbcClient owner;

    @BeforeEach
    void write() throws SQLException {
        String actor = UUID.randomUUID().toString();
        for (int card = 1; card <= 3; card++) {
            trail.append(actor, "contact-card.shown", "D-" + card);
        }
        connection = DriverManager.getConnection(
                TestDatabase.server().url(),
                "mm_migrator",
                TestDatabase.server().password("mm_migrator"));
        connection.setAutoCommit(false);
        owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @AfterEach
    void takeBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void findsNothingInAWholeTrail() throws IOException {
        copyEnd();

        TrailCheck.Result result = check();

        assertThat(result.findings()).isEmpty();
        assertThat(result.entries()).isEqualTo(last());
        assertThat(result.copies()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'somebody-else'",
                "action = 'visit.closed'",
                "subject = 'D-9'",
                "at = at + interval '1 microsecond'",
                "hash = sha256('x')"
            })
    void findsAnEntryThatWasChanged(String change) throws IOException {
        owner.sql("update audit.entry set " + change + " where number = ?")
                .param(last() - 1)
                .update();

        assertThat(check().findings()).contains("entry " + (last() - 1) + " was changed");
    }

    @Test
    void findsAnEntryThatWasTakenOut() throws IOException {
        owner.sql("delete from audit.entry where number = ?").param(last() - 1).update();

        assertThat(check().findings())
                .containsExactly("entries " + (last() - 1) + " to " + (last() - 1) + " are missing");
    }

    @Test
    void findsAnEntryThatWasWrittenAnewTogetherWithItsHash() throws IOException {
        long changed = last() - 1;
        owner.sql("""
                        update audit.entry set subject = 'D-9', hash = sha256(previous || convert_to(concat_ws(E'\\n', number,
                            (extract(epoch from at) * 1000000)::bigint, actor, action, 'D-9'), 'UTF8'))
                         where number = ?
                        """).param(changed).update();

        assertThat(check().findings())
                .containsExactly("entry " + (changed + 1) + " does not follow from the one before it");
    }

    @Test
    void findsATailThatWasCutOffByTheHeadRow() throws IOException {
        long end = last();
        owner.sql("delete from audit.entry where number = ?").param(end).update();

        assertThat(check().findings())
                .containsExactly("the head row says that the trail ends at " + end + ", but it ends at " + (end - 1));
    }

    @Test
    void findsATailThatWasCutOffCleanlyByTheCopiesOnly() throws IOException {
        long end = last();
        copyEnd();
        cutOffCleanly(end);

        assertThat(check().findings())
                .containsExactly("a copy says that the trail reached " + end + ": its tail was cut off");
    }

    @Test
    void findsATailThatWasReplaced() throws IOException {
        long end = last();
        copyEnd();
        cutOffCleanly(end);
        owner.sql("select audit.append('system', 'visit.closed', 'D-9')")
                .query(Long.class)
                .single();

        assertThat(check().findings()).containsExactly("entry " + end + " is another one than when its copy was made");
    }

    @Test
    void goesOnBehindALineThatAPowerCutLeftHalfWritten() throws IOException {
        Files.writeString(folder.resolve(TrailEnds.NAME), "17 ab");

        copyEnd();

        TrailCheck.Result result = check();
        assertThat(result.unreadable()).isOne();
        assertThat(result.copies()).isOne();
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void findsCopiesThatDoNotAgree() throws IOException {
        copyEnd();
        TrailEnds.in(folder).add(TrailEnd.of(last(), new byte[32]));

        assertThat(check().findings()).contains("the copies of the trail's end do not agree about entry " + last());
    }

    @Test
    void stopsCountingAfterTwentyFindings() throws IOException {
        for (int more = 0; more < 25; more++) {
            owner.sql("select audit.append('system', 'visit.closed', 'D-1')")
                    .query(Long.class)
                    .single();
        }
        owner.sql("update audit.entry set subject = 'D-9' where number > ?")
                .param(last() - 25)
                .update();

        assertThat(check().findings()).hasSize(20);
    }

    @Test
    void copiesTheEndOnceUntilItMoves() throws IOException {
        var watch = new TrailWatch(owner, folder);

        watch.copy();
        watch.copy();
        assertThat(TrailEnds.in(folder).all().ends()).hasSize(1);

        owner.sql("select audit.append('system', 'visit.closed', 'D-9')")
                .query(Long.class)
                .single();
        watch.copy();
        assertThat(TrailEnds.in(folder).all().ends())
                .extracting(TrailEnd::number)
                .containsExactly(last() - 1, last());
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void goesOnWhenTheCopyCannotBeWritten() throws IOException {
        Path taken = Files.createFile(folder.resolve("file"));
        var watch = new TrailWatch(owner, taken);

        watch.copy();

        assertThat(taken).isEmptyFile();
    }

    private TrailCheck.Result check() throws IOException {
        return TrailCheck.of(owner, folder);
    }

    private void copyEnd() {
        new TrailWatch(owner, folder).copy();
    }

    private void cutOffCleanly(long end) {
        owner.sql("""
                        update audit.head set number = number - 1,
                            hash = (select previous from audit.entry where number = ?)
                        """).param(end).update();
        owner.sql("delete from audit.entry where number = ?").param(end).update();
    }

    private long last() {
        return owner.sql("select number from audit.head").query(Long.class).single();
    }
}
