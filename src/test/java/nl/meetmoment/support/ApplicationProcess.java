package nl.meetmoment.support;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.meetmoment.MeetmomentApplication;

/** The whole application with an embedded database in a process of its own, to be killed and started again. */
public final class ApplicationProcess implements AutoCloseable {

    private final Path data;

    private final List<String> arguments;

    private final int port;

    private Process process;

    private ApplicationProcess(Path data, int port, List<String> arguments) throws IOException, InterruptedException {
        this.data = data;
        this.port = port;
        this.arguments = arguments;
        this.process = launch();
    }

    /** Starts on a data folder and returns when it is healthy; arguments such as {@code --meetmoment.demo=true}. */
    public static ApplicationProcess start(Path data, String... arguments) throws IOException, InterruptedException {
        return new ApplicationProcess(data, freePort(), List.of(arguments));
    }

    public String site(String path) {
        return "http://localhost:" + port + path;
    }

    /** Ends it as a power cut of this process would; its database notices and stops by itself. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends the database only, with all its processes at once. */
    public void killDatabase() throws IOException {
        String pid =
                Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).get(0);
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.add(0, postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** On the same data and the same port. */
    public void startAgain() throws IOException, InterruptedException {
        process = launch();
    }

    /** What it wrote to its terminal. */
    public String output() throws IOException {
        return Files.readString(log());
    }

    private Process launch() throws IOException, InterruptedException {
        int health = freePort();
        var given = new ArrayList<>(arguments);
        given.addAll(List.of(
                "--meetmoment.data=" + data,
                "--meetmoment.figures.kept=0s",
                "--meetmoment.postgres.binaries=" + TestDatabase.BINARIES,
                "--server.port=" + port,
                "--management.server.port=" + health));
        Process started = JavaProcess.start(log(), MeetmomentApplication.class, given.toArray(String[]::new));
        Eventually.is("healthy: see " + log(), () -> !started.isAlive() || isHealthy(health));
        if (!started.isAlive()) {
            throw new AssertionError("The application ended at once: " + output());
        }
        return started;
    }

    private Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private static boolean isHealthy(int port) throws IOException {
        var address = URI.create("http://127.0.0.1:" + port + "/actuator/health");
        var request = (HttpURLConnection) address.toURL().openConnection();
        return request.getResponseCode() == HttpURLConnection.HTTP_OK;
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
