package nl.meetmoment.common.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server that outlived its application, or the pid file of one that did not end cleanly. */
final class StrayServer {

    private final PostgresSettings settings;

    private final Programs programs;

    private final Path pidFile;

    StrayServer(PostgresSettings settings, Programs programs) {
        this.settings = settings;
        this.programs = programs;
        this.pidFile = settings.cluster().resolve("postmaster.pid");
    }

    /** Only for the holder of the folder's lock, so that nobody else's server is taken for a stray one. */
    void clear() throws IOException {
        if (Files.notExists(pidFile)) {
            return;
        }
        if (owner().isEmpty()) {
            Files.deleteIfExists(pidFile);
            return;
        }
        var stop = List.of("pg_ctl", "stop", "-D", settings.cluster().toString(), "-m", "fast", "-w", "-t", "120");
        Programs.Outcome outcome = programs.run("", stop);
        if (!outcome.isSuccess() && owner().isPresent()) {
            throw new PostgresNotStarted("A PostgreSQL left over from an earlier start still uses " + settings.folder()
                    + " and does not stop: end its process and start again.");
        }
    }

    /** The process that the pid file names, if it is this cluster's server and not a later process with its number. */
    private Optional<ProcessHandle> owner() throws IOException {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::strip)
                .filter(pid -> pid.matches("\\d{1,18}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(ProcessHandle::isAlive)
                .filter(this::isServerOfThisCluster);
    }

    private boolean isServerOfThisCluster(ProcessHandle process) {
        String command = process.info().commandLine().orElse("");
        return command.contains("postgres")
                && command.contains(settings.cluster().toString());
    }
}
