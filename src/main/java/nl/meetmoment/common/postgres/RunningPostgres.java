package nl.meetmoment.common.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The embedded server of a site that runs in another process. */
public final class RunningPostgres {

    /** Of {@code postmaster.pid}, in which PostgreSQL keeps its port. */
    private static final int LINE_OF_PORT = 3;

    private final String url;

    private final Logins logins;

    private RunningPostgres(String url, Logins logins) {
        this.url = url;
        this.logins = logins;
    }

    /**
     * Empty when no process works in the folder.
     *
     * @throws PostgresNotStarted when there is no database, or the one that has it is just starting or stopping
     */
    public static Optional<RunningPostgres> in(PostgresSettings settings) {
        if (Files.notExists(settings.logins())) {
            throw new PostgresNotStarted("There is no database in " + settings.folder() + ": name another folder.");
        }
        try (FolderLock free = FolderLock.take(settings)) {
            return Optional.empty();
        } catch (PostgresNotStarted used) {
            return Optional.of(running(settings));
        } catch (IOException unreadable) {
            throw Diagnosis.of(settings.folder(), unreadable);
        }
    }

    private static RunningPostgres running(PostgresSettings settings) {
        Path state = settings.cluster().resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(state);
            int port = Integer.parseInt(lines.get(LINE_OF_PORT).strip());
            return new RunningPostgres(EmbeddedPostgres.url(port), Logins.in(settings.logins()));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException between) {
            throw new PostgresNotStarted(
                    "The database in " + settings.folder() + " is just starting or stopping: try again in a moment.",
                    between);
        }
    }

    public String url() {
        return url;
    }

    public String password(String login) {
        return logins.password(login);
    }
}
