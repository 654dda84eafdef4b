package nl.meetmoment.common.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import nl.meetmoment.common.database.DatabaseSettings.Credentials;

/** The logins of a PostgreSQL of one's own, as the settings give them. */
final class ExternalLogins {

    private final DatabaseSettings settings;

    ExternalLogins(DatabaseSettings settings) {
        this.settings = settings;
    }

    Login of(DatabaseRole role) {
        Credentials given = settings.of(role);
        String url = given.url() != null ? given.url() : Objects.requireNonNull(settings.url());
        String username = Objects.requireNonNullElse(given.username(), role.login());
        return new Login(url, username, password(role, given));
    }

    private static String password(DatabaseRole role, Credentials given) {
        if (given.passwordFile() != null) {
            return read(role, Path.of(given.passwordFile()));
        }
        if (given.password() != null) {
            return given.password();
        }
        throw new DatabaseRefused("No password for the login " + role.login() + ": set " + variable(role)
                + "_PASSWORD_FILE to a file that holds it, or " + variable(role) + "_PASSWORD.");
    }

    private static String read(DatabaseRole role, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new DatabaseRefused(
                    "The file " + file + " of " + variable(role) + "_PASSWORD_FILE cannot be read: give this process "
                            + "the right to, or name another.",
                    unreadable);
        }
    }

    private static String variable(DatabaseRole role) {
        return "MEETMOMENT_DATABASE_" + role.name().toUpperCase(Locale.ROOT);
    }
}
