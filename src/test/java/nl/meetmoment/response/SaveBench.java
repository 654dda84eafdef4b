package nl.meetmoment.response;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.study.AnswerKey;
import nl.meetmoment.study.Answers;
import nl.meetmoment.study.DefinitionFolder;
import nl.meetmoment.study.Plan;
import nl.meetmoment.study.RoutePage;
import nl.meetmoment.support.ApplicationProcess;
import nl.meetmoment.support.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Saved pages a second at 50 respondents, each followed by its next page, beside the bare statement on the same server in
 * the same minutes; medians of five rounds. Not part of the suite: {@code ./meetmoment bench} prints it.
 */
class SaveBench {

    private static final int RESPONDENTS = 50;
    private static final int ROUNDS = 5;
    private static final long WARM_UP_MS = 30_000;
    private static final long ROUND_MS = 6_000;

    @TempDir
    Path folder;

    private final List<Opening> openings =
            Stream.generate(Opening::ofAMother).limit(RESPONDENTS).toList();
    private final ExecutorService people = Executors.newFixedThreadPool(RESPONDENTS);

    @Test
    void printsSavedPagesASecondBesideTheBareStatement() throws Exception {
        Path permits = Files.write(
                folder.resolve("permits"), openings.stream().map(Opening::line).toList());
        Path data = folder.resolve("data");
        try (var application = ApplicationProcess.start(data, "--meetmoment.test.permits=" + permits)) {
            Eventually.is("permits", () -> Files.notExists(permits));
            List<Visitor> visitors = openings.stream()
                    .map(opening -> new Visitor(application.site(""), opening))
                    .toList();
            try (HikariDataSource database = database(data)) {
                compare(visitors, bare(database));
            }
        } finally {
            people.shutdownNow();
        }
    }

    private void compare(List<? extends Callable<Void>> pages, List<? extends Callable<Void>> bare) throws Exception {
        rate(pages, WARM_UP_MS);
        var site = new ArrayList<Double>();
        var statement = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            statement.add(rate(bare, ROUND_MS));
            site.add(rate(pages, ROUND_MS));
        }
        double ratio = median(site) / median(statement);
        System.out.printf(
                "%nSaved pages a second at %d respondents: %.0f (%s)%nBare statement, same server:            %.0f (%s)%n"
                        + "Ratio: %.2f%n%n",
                RESPONDENTS, median(site), spread(site), median(statement), spread(statement), ratio);
    }

    /** Each worker goes on until the time is over. */
    private double rate(List<? extends Callable<Void>> workers, long millis) throws Exception {
        long start = System.nanoTime();
        long end = start + millis * 1_000_000;
        var counts = new ArrayList<Future<Long>>();
        for (Callable<Void> worker : workers) {
            counts.add(people.submit(() -> {
                long count = 0;
                while (System.nanoTime() < end) {
                    worker.call();
                    count++;
                }
                return count;
            }));
        }
        long total = 0;
        for (Future<Long> count : counts) {
            total += count.get();
        }
        return total * 1e9 / (System.nanoTime() - start);
    }

    /** Goes to and fro between the first two pages: one save and one page each time. */
    private static final class Visitor implements Callable<Void> {

        private final Guest guest;
        private Guest.Answer page;

        Visitor(String site, Opening opening) {
            this.guest = new Guest(site);
            this.page = guest.begin(opening);
        }

        @Override
        public Void call() {
            boolean isFirst = page.path().endsWith("/1");
            page = isFirst
                    ? guest.follow(page, "nav=next", "dem_birth_year=" + year(), "dem_sex=woman")
                    : guest.follow(page, "nav=back", "dem_country=morocco");
            return null;
        }
    }

    private List<Callable<Void>> bare(HikariDataSource database) {
        JdbcClient client = JdbcClient.create(database);
        var statement = new SaveStatement(client);
        Plan plan = Plan.of(
                DefinitionFolder.reference(), "parent", openings.get(0).permit().facts());
        RoutePage page = plan.journey(Answers.NONE).pages().get(0);
        return client
                .sql("select family_key, response_id, epoch from collection.response")
                .query((row, number) -> new RespondentSession(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3)))
                .list()
                .stream()
                .<Callable<Void>>map(session -> () -> {
                    UUID form = UUID.randomUUID();
                    var save = new Save(
                            form,
                            form,
                            1,
                            Long.MAX_VALUE / 2,
                            Save.NEXT,
                            true,
                            java.util.Set.of(),
                            new SentAnswers(Map.of(), java.util.Set.of()));
                    statement.save(session, page, save, new byte[32], answers(), OffsetDateTime.now(ZoneOffset.UTC));
                    return null;
                })
                .toList();
    }

    private static Map<AnswerKey, Answer> answers() {
        return Map.of(
                new AnswerKey("dem_birth_year", ""), Answer.given(String.valueOf(year())),
                new AnswerKey("dem_sex", ""), Answer.given("woman"));
    }

    private static int year() {
        return 1930 + ThreadLocalRandom.current().nextInt(60);
    }

    private static HikariDataSource database(Path data) throws IOException {
        var passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("postgres/logins.properties"))) {
            passwords.load(reader);
        }
        String port = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                .get(3)
                .strip();
        var pool = new HikariConfig();
        pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/meetmoment");
        pool.setUsername("mm_collection");
        pool.setPassword(passwords.getProperty("mm_collection"));
        pool.setMaximumPoolSize(8);
        return new HikariDataSource(pool);
    }

    private static double median(List<Double> rates) {
        List<Double> sorted = rates.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static String spread(List<Double> rates) {
        return "%.0f to %.0f".formatted(Collections.min(rates), Collections.max(rates));
    }
}
