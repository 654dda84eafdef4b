package nl.meetmoment.common.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns what the system or a PostgreSQL program said into one sentence. */
final class Diagnosis {

    private Diagnosis() {}

    static PostgresNotStarted of(Path folder, IOException failure) {
        if (failure instanceof AccessDeniedException || failure instanceof FileAlreadyExistsException) {
            return new PostgresNotStarted(unwritable(folder), failure);
        }
        return of(folder, "use its folder", String.valueOf(failure.getMessage()), failure);
    }

    static PostgresNotStarted of(Path folder, String attempt, String output) {
        return of(folder, attempt, output, null);
    }

    private static PostgresNotStarted of(Path folder, String attempt, String output, @Nullable Throwable cause) {
        String text = output.toLowerCase(Locale.ROOT);
        if (text.contains("unshare")) {
            return new PostgresNotStarted(
                    "PostgreSQL does not run as root and this machine does not let root step down: start Meetmoment as "
                            + "another user, or set MEETMOMENT_DATABASE_URL to a PostgreSQL 15 or newer.",
                    cause);
        }
        if (text.contains("no space left") || text.contains("disk quota exceeded")) {
            return new PostgresNotStarted(
                    "The disk that holds " + folder + " is full: make room and start again; nothing was lost.", cause);
        }
        if (text.contains("permission denied")
                || text.contains("read-only file system")
                || text.contains("not a directory")) {
            return new PostgresNotStarted(unwritable(folder), cause);
        }
        if (text.contains("address already in use")) {
            return new PostgresNotStarted("The port of the database was taken meanwhile: start again.", cause);
        }
        return new PostgresNotStarted(
                "The embedded PostgreSQL could not " + attempt + ": see server.log in " + folder + ".", cause);
    }

    private static String unwritable(Path folder) {
        return "The folder " + folder + " cannot be written: give the user of this process the right to, "
                + "or choose another folder with --data.";
    }
}
