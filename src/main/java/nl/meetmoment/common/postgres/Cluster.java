package nl.meetmoment.common.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of tables. It appears with its logins and its database in it, or not at all. */
final class Cluster {

    private static final String ROLES = "/database/roles.sql";

    private final PostgresSettings settings;

    private final Programs programs;

    private final Logins logins;

    Cluster(PostgresSettings settings, Programs programs, Logins logins) {
        this.settings = settings;
        this.programs = programs;
        this.logins = logins;
    }

    void prepare() throws IOException {
        if (Files.exists(settings.cluster())) {
            refuseOtherVersion();
            return;
        }
        Folders.remove(settings.draft());
        initialise();
        provision();
        Folders.publish(settings.draft(), settings.cluster());
    }

    private void refuseOtherVersion() throws IOException {
        String found =
                Files.readString(settings.cluster().resolve("PG_VERSION")).strip();
        int expected = programs.majorVersion();
        if (!found.equals(String.valueOf(expected))) {
            throw new PostgresNotStarted("The data in " + settings.folder() + " were written by PostgreSQL " + found
                    + " and this build has " + expected + ": start the build that wrote them and move the data over.");
        }
    }

    /** The superuser's password is thrown away: after this nobody signs in as superuser. */
    private void initialise() throws IOException {
        Path secret = Logins.ownerOnly(settings.folder().resolve("superuser.tmp"));
        try {
            Files.writeString(secret, Logins.newPassword());
            run(
                    "initialise",
                    "",
                    List.of(
                            "initdb",
                            "-D",
                            settings.draft().toString(),
                            "-U",
                            "postgres",
                            "--auth=scram-sha-256",
                            "--pwfile=" + secret,
                            "-E",
                            "UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C"));
        } finally {
            Files.delete(secret);
        }
    }

    private void provision() throws IOException {
        run(
                "make its logins",
                script(),
                List.of(
                        "postgres",
                        "--single",
                        "-j",
                        "-D",
                        settings.draft().toString(),
                        "-c",
                        "exit_on_error=on",
                        "-c",
                        "log_min_error_statement=panic",
                        "postgres"));
    }

    private String script() throws IOException {
        String script = text(ROLES);
        for (String login : Logins.NAMES) {
            script = script.replace(":'" + login + "'", "'" + logins.password(login) + "'");
        }
        return script;
    }

    private void run(String attempt, String input, List<String> command) throws IOException {
        Programs.Outcome outcome = programs.run(input, command);
        if (!outcome.isSuccess()) {
            new ServerLog(settings.log())
                    .follow(new ByteArrayInputStream(outcome.output().getBytes(UTF_8)));
            throw Diagnosis.of(settings.folder(), attempt, outcome.output());
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream content = Cluster.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IOException(resource + " is missing from the build.");
            }
            return new String(content.readAllBytes(), UTF_8);
        }
    }
}
