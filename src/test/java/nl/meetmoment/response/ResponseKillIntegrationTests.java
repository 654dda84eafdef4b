package nl.meetmoment.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meetmoment.common.postgres.EmbeddedPostgres;
import nl.meetmoment.common.postgres.PostgresSettings;
import nl.meetmoment.response.Guest.Answer;
import nl.meetmoment.support.ApplicationProcess;
import nl.meetmoment.support.Eventually;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Four respondents save two hundred answers while something is killed. Afterwards what was acknowledged is stored, what is
 * stored was sent, nothing is there twice, and each answer stands with its own respondent.
 */
class ResponseKillIntegrationTests {

    private static final int RESPONDENTS = 4;
    private static final int SAVES = 50;
    private static final int YEARS = 20;
    private static final int FIRST_YEAR = 1920;

    private interface Fault {
        void strike(ApplicationProcess application) throws Exception;
    }

    @TempDir
    Path folder;

    private final List<Opening> openings =
            Stream.generate(Opening::ofAMother).limit(RESPONDENTS).toList();
    private final Set<Integer> statuses = new ConcurrentSkipListSet<>();

    @Test
    @Tag("R1")
    void losesAndDoublesNothingWhenTheApplicationIsKilled() throws Exception {
        holds(application -> {
            application.kill();
            application.startAgain();
        });
    }

    @Test
    @Tag("R2")
    void losesAndDoublesNothingWhenTheDatabaseIsKilled() throws Exception {
        holds(ApplicationProcess::killDatabase);
        assertThat(statuses).as("busy, and no error page").containsOnly(200, 503);
    }

    private void holds(Fault fault) throws Exception {
        Path permits = Files.write(
                folder.resolve("permits"), openings.stream().map(Opening::line).toList());
        Path data = folder.resolve("data");
        try (Ledger ledger = new Ledger(folder.resolve("ledger"))) {
            try (var application = ApplicationProcess.start(data, "--meetmoment.test.permits=" + permits)) {
                Eventually.is("permits", () -> Files.notExists(permits));
                saveThrough(fault, application, ledger);
            }
            assertKept(data, ledger);
        }
    }

    private void saveThrough(Fault fault, ApplicationProcess application, Ledger ledger) throws Exception {
        var threads = Executors.newFixedThreadPool(RESPONDENTS);
        try {
            List<Future<Void>> respondents = IntStream.range(0, RESPONDENTS)
                    .mapToObj(number -> threads.submit(respondent(number, application, ledger)))
                    .toList();
            Eventually.is("half of it", () -> ledger.acknowledged().size() >= RESPONDENTS * SAVES / 2);
            fault.strike(application);
            for (Future<Void> respondent : respondents) {
                respondent.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Void> respondent(int number, ApplicationProcess application, Ledger ledger) {
        return () -> {
            Guest guest = new Guest(application.site(""));
            Answer page = guest.begin(openings.get(number));
            for (int i = 1; i <= SAVES; i++) {
                String year = String.valueOf(FIRST_YEAR + number * YEARS + i % YEARS);
                UUID family = openings.get(number).permit().familyKey();
                save(guest, page, new Ledger.Entry(family, UUID.randomUUID(), page.base() + i, year), ledger);
            }
            return null;
        };
    }

    /** Again under the same number until it is confirmed, as the page's script does; every tenth is given up instead. */
    private void save(Guest guest, Answer page, Ledger.Entry entry, Ledger ledger) throws InterruptedException {
        String json = Guest.json(
                page, entry.id(), entry.sequence(), "{\"dem_birth_year\":[\"" + entry.value() + "\"]}", "[]");
        boolean isGivenUp = entry.sequence() % 10 == 0;
        ledger.sends(entry);
        boolean isKnown = isConfirmed(guest, json, entry);
        for (int i = 0; !isKnown && !isGivenUp && i < 600; i++) {
            Thread.sleep(100);
            isKnown = isConfirmed(guest, json, entry);
        }
        if (isKnown) {
            ledger.isAcknowledged(entry);
        }
        assertThat(isKnown || isGivenUp).as("confirmed in the end").isTrue();
    }

    private boolean isConfirmed(Guest guest, String json, Ledger.Entry entry) {
        try {
            Answer answer = guest.save(json);
            statuses.add(answer.status());
            return answer.status() == 200 && answer.html().contains("\"saved\":\"" + entry.id() + "\"");
        } catch (UncheckedIOException gone) {
            return false;
        }
    }

    private void assertKept(Path data, Ledger ledger) throws Exception {
        var settings = new PostgresSettings(data.resolve("postgres"), TestDatabase.BINARIES, 0);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(settings)) {
            var database = JdbcClient.create(
                    new DriverManagerDataSource(server.url(), "mm_collection", server.password("mm_collection")));
            List<Ledger.Entry> stored = stored(database);
            assertThat(stored).doesNotHaveDuplicates();
            assertThat(stored).as("stored was sent").allSatisfy(one -> assertThat(one)
                    .isEqualTo(ledger.sent().get(one.id())));
            assertThat(stored)
                    .as("acknowledged is stored")
                    .containsAll(ledger.acknowledged().values());
            assertThat(current(database)).as("the newest stands").isEqualTo(newest(stored));
        }
    }

    private static List<Ledger.Entry> stored(JdbcClient database) {
        return database.sql("""
                        select family_key, save_id, sequence, answers -> 0 ->> 'value' as value from collection.save_event
                        """)
                .query((row, number) -> new Ledger.Entry(
                        row.getObject("family_key", UUID.class),
                        row.getObject("save_id", UUID.class),
                        row.getLong("sequence"),
                        row.getString("value")))
                .list();
    }

    private static Map<UUID, String> current(JdbcClient database) {
        return database
                .sql("select family_key, value from collection.answer where item = 'dem_birth_year'")
                .query((row, number) -> Map.entry(row.getObject("family_key", UUID.class), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<UUID, String> newest(List<Ledger.Entry> stored) {
        Function<List<Ledger.Entry>, String> last = entries -> entries.stream()
                .max(java.util.Comparator.comparingLong(Ledger.Entry::sequence))
                .orElseThrow()
                .value();
        return stored.stream()
                .collect(Collectors.groupingBy(
                        Ledger.Entry::family, Collectors.collectingAndThen(Collectors.toList(), last)));
    }
}
