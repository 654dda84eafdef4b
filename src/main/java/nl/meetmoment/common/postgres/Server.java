package nl.meetmoment.common.postgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One running postmaster, tied to this process by a pipe: when the pipe closes, for whatever reason, the server stops. */
final class Server {

    /** Reads the pipe beside the server; a fast shutdown when it ends. In a session of its own, so Ctrl-C reaches only us. */
    private static final String KEEPER = "exec 3<&0; \"$@\" 3<&- </dev/null & server=$!; "
            + "(read -r end <&3; kill -INT $server 2>/dev/null) & keeper=$!; "
            + "wait $server; status=$?; kill $keeper 2>/dev/null; exit $status";

    private static final List<String> OPTIONS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "log_error_verbosity=terse",
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_min_duration_statement=-1",
            "log_statement=none",
            "log_parameter_max_length=0",
            "log_parameter_max_length_on_error=0",
            "log_line_prefix=%m ");

    private static final int LAST_WORDS_MILLIS = 10_000;

    private final Process process;

    private final ServerLog log;

    private final Thread reader;

    private Server(Process process, ServerLog log, Thread reader) {
        this.process = process;
        this.log = log;
        this.reader = reader;
    }

    static Server start(PostgresSettings settings, Programs programs, int port) throws IOException {
        var command = new ArrayList<>(List.of("setsid", "sh", "-c", KEEPER, "postgres-keeper"));
        if (Platform.current().system().equals("darwin")) {
            command.remove(0);
        }
        command.addAll(programs.command(arguments(settings, port)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var log = new ServerLog(settings.log());
        var reader = new Thread(() -> log.follow(process.getInputStream()), "postgres-log");
        reader.setDaemon(true);
        reader.start();
        return new Server(process, log, reader);
    }

    private static List<String> arguments(PostgresSettings settings, int port) {
        var arguments =
                new ArrayList<>(List.of("postgres", "-D", settings.cluster().toString(), "-p", "" + port));
        OPTIONS.forEach(option -> arguments.addAll(List.of("-c", option)));
        return arguments;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    String lastWords() {
        return log.tail();
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /**
     * Closing the pipe asks for a fast shutdown: open transactions are rolled back, everything confirmed is on disk. What it
     * said last is in its log by then.
     */
    boolean stop() {
        try {
            process.getOutputStream().close();
            boolean isOver = process.waitFor(120, TimeUnit.SECONDS);
            if (isOver) {
                reader.join(LAST_WORDS_MILLIS);
            }
            return isOver;
        } catch (IOException alreadyClosed) {
            return !process.isAlive();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
