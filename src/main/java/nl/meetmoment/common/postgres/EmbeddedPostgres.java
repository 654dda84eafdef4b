package nl.meetmoment.common.postgres;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable PostgreSQL on loopback that lives as long as this process. One that dies by itself is started again on the
 * same port; {@link #close()} ends it cleanly.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final String DATABASE = "meetmoment";

    private final PostgresSettings settings;

    private final FolderLock lock;

    private final Programs programs;

    private final Logins logins;

    private final int port;

    private final Thread watch = new Thread(this::watch, "postgres-watch");

    private volatile Server server;

    private volatile boolean closing;

    /** Starts the server and returns when it answers. */
    public static EmbeddedPostgres start(PostgresSettings settings) {
        try {
            Archive.createFolders(settings.folder());
            FolderLock lock = FolderLock.take(settings);
            return started(settings, lock);
        } catch (IOException failure) {
            throw Diagnosis.of(settings.folder(), failure);
        }
    }

    private static EmbeddedPostgres started(PostgresSettings settings, FolderLock lock) throws IOException {
        try {
            return new EmbeddedPostgres(settings, lock);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private EmbeddedPostgres(PostgresSettings settings, FolderLock lock) throws IOException {
        this.settings = settings;
        this.lock = lock;
        this.programs = Programs.unpacked(settings.binaries());
        this.logins = Logins.in(settings.logins());
        new Cluster(settings, programs, logins).prepare();
        new StrayServer(settings, programs).clear();
        this.port = freePort(settings.port());
        this.server = ready();
        watch.setDaemon(true);
        watch.start();
    }

    public String url() {
        return url(port);
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    public String password(String login) {
        return logins.password(login);
    }

    private Server ready() throws IOException {
        Server started = Server.start(settings, programs, port);
        try {
            new Readiness(settings, url(), logins.password(Logins.MIGRATOR)).await(started);
            return started;
        } catch (RuntimeException failure) {
            started.stop();
            throw failure;
        }
    }

    private void watch() {
        try {
            while (!closing) {
                server.awaitEnd();
                startAgain();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain() throws InterruptedException {
        while (!closing && !server.isRunning()) {
            log.warn("The database ended unexpectedly and is started again.");
            try {
                new StrayServer(settings, programs).clear();
                server = ready();
                stopWhenClosedMeanwhile();
            } catch (IOException | PostgresNotStarted failure) {
                log.error("The database does not start again yet: {}", failure.getMessage());
                Thread.sleep(1000);
            }
        }
    }

    private void stopWhenClosedMeanwhile() {
        if (closing) {
            server.stop();
        }
    }

    private static int freePort(int wanted) throws IOException {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return probe.getLocalPort();
        } catch (BindException taken) {
            throw new PostgresNotStarted(
                    "Port " + wanted + " for the database is taken: stop what uses it, "
                            + "or leave MEETMOMENT_POSTGRES_PORT empty for any free one.",
                    taken);
        }
    }

    @Override
    public void close() throws IOException {
        closing = true;
        if (!server.stop()) {
            log.error("The database did not stop within two minutes; the next start will stop it.");
        }
        awaitWatch();
        lock.close();
    }

    private void awaitWatch() {
        try {
            watch.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
