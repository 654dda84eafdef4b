package nl.meetmoment.common.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/** Waits until the server lets us in. Recovery after a crash may take its time; a server that is not ours is refused. */
final class Readiness {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Set<String> NOT_OURS = Set.of("28P01", "28000", "3D000");

    private final PostgresSettings settings;

    private final String url;

    private final String password;

    Readiness(PostgresSettings settings, String url, String password) {
        this.settings = settings;
        this.url = url;
        this.password = password;
    }

    void await(Server server) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < LONGEST.toNanos()) {
            if (letsUsIn()) {
                return;
            }
            if (!server.isRunning()) {
                throw Diagnosis.of(settings.folder(), "start", server.lastWords());
            }
            pause();
        }
        throw Diagnosis.of(settings.folder(), "get ready within five minutes", server.lastWords());
    }

    /** Refused connections and 57P03 ("starting up") both mean: not yet. */
    private boolean letsUsIn() {
        try {
            DriverManager.getConnection(url, Logins.MIGRATOR, password).close();
            return true;
        } catch (SQLException refused) {
            if (NOT_OURS.contains(Objects.requireNonNullElse(refused.getSQLState(), ""))) {
                throw new PostgresNotStarted("The database in " + settings.folder() + " refuses its own login: "
                        + "the port belongs to another server, or logins.properties is not the one of these data.");
            }
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PostgresNotStarted("The start was interrupted.", stopped);
        }
    }
}
