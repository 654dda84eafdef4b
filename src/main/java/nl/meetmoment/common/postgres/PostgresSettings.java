package nl.meetmoment.common.postgres;

import java.nio.file.Path;

/**
 * Where the embedded server lives.
 *
 * @param folder cluster, logins, log and lock
 * @param binaries the unpacked programs, a folder per release; may be shared by several servers
 * @param port on loopback; 0 takes any free one
 */
public record PostgresSettings(Path folder, Path binaries, int port) {

    public PostgresSettings {
        folder = folder.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
    }

    public PostgresSettings(Path folder) {
        this(folder, folder.resolve("bin"), 0);
    }

    Path cluster() {
        return folder.resolve("data");
    }

    Path draft() {
        return folder.resolve("data.tmp");
    }

    Path logins() {
        return folder.resolve("logins.properties");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    Path log() {
        return folder.resolve("server.log");
    }
}
