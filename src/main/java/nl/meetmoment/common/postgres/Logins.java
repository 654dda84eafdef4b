package nl.meetmoment.common.postgres;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** The passwords of the database's logins, made once and kept beside the cluster, readable by its owner only. */
final class Logins {

    static final String MIGRATOR = "mm_migrator";

    static final List<String> NAMES = List.of(MIGRATOR, "mm_collection", "mm_fieldwork", "mm_linkage");

    private static final int PASSWORD_BYTES = 24;

    private final Properties passwords;

    private Logins(Properties passwords) {
        this.passwords = passwords;
    }

    static Logins in(Path file) throws IOException {
        if (Files.notExists(file)) {
            create(file);
        }
        var passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            passwords.load(reader);
        }
        return new Logins(passwords);
    }

    String password(String login) {
        String password = passwords.getProperty(login);
        if (password == null) {
            throw new PostgresNotStarted("The password of " + login
                    + " is missing from logins.properties beside the database: put that file back from its copy.");
        }
        return password;
    }

    static String newPassword() {
        byte[] password = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(password);
        return HexFormat.of().formatHex(password);
    }

    private static void create(Path file) throws IOException {
        var passwords = new Properties();
        NAMES.forEach(login -> passwords.setProperty(login, newPassword()));
        Path draft = ownerOnly(file.resolveSibling(file.getFileName() + ".tmp"));
        try (Writer writer = Files.newBufferedWriter(draft)) {
            passwords.store(writer, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static Path ownerOnly(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
