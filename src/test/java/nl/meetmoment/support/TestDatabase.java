package nl.meetmoment.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meetmoment.common.postgres.EmbeddedPostgres;
import nl.meetmoment.common.postgres.PostgresSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** One server for all tests of a JVM, in a folder that goes when the JVM ends. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> LOGINS = List.of("migrator", "collection", "fieldwork", "linkage");

    /** Where tests unpack PostgreSQL, once for all of them. */
    public static final Path BINARIES = Path.of("target/postgres").toAbsolutePath();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", properties()));
    }

    /** The server's folder with its log and write-ahead log, for tests that search it. */
    public static Path folder() {
        return Running.FOLDER;
    }

    public static EmbeddedPostgres server() {
        return Running.SERVER;
    }

    /** A client of the owner of the tables, whom row-level security shows everything. */
    public static JdbcClient owner() {
        return JdbcClient.create(
                new DriverManagerDataSource(server().url(), "mm_migrator", server().password("mm_migrator")));
    }

    private static Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        properties.put("meetmoment.data", Running.FOLDER.toString());
        properties.put("meetmoment.database.url", Running.SERVER.url());
        properties.put("meetmoment.messages.every", "24h");
        properties.put("meetmoment.attempts.period", "1h");
        properties.put("meetmoment.figures.kept", System.getProperty("meetmoment.figures.kept", "0s"));
        LOGINS.forEach(login ->
                properties.put("meetmoment.database." + login + ".password", Running.SERVER.password("mm_" + login)));
        return properties;
    }

    private static final class Running {

        static final Path FOLDER = folder();

        static final EmbeddedPostgres SERVER =
                EmbeddedPostgres.start(new PostgresSettings(FOLDER.resolve("postgres"), BINARIES, 0));

        static {
            SpringApplication.getShutdownHandlers().add(Running::end);
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory("meetmoment-test");
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        private static void end() {
            try {
                SERVER.close();
                FileSystemUtils.deleteRecursively(FOLDER);
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
        }
    }
}
