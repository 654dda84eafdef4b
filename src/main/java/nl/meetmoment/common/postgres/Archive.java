package nl.meetmoment.common.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The packed PostgreSQL on the class path. */
final class Archive {

    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    private static final Set<PosixFilePermission> READ = PosixFilePermissions.fromString("rw-------");

    private final String resource;

    Archive(Platform platform) {
        this.resource = platform.archive();
        if (Archive.class.getResource(resource) == null) {
            throw new PostgresNotStarted("No PostgreSQL for " + platform
                    + " is packed with this build: set MEETMOMENT_DATABASE_URL to a PostgreSQL 15 or newer.");
        }
    }

    /** Names a folder after what is in it, so that a new release never meets the programs of an old one. */
    String digest() throws IOException {
        MessageDigest digest = sha256();
        try (InputStream packed = open()) {
            byte[] block = new byte[1 << 16];
            for (int read = packed.read(block); read >= 0; read = packed.read(block)) {
                digest.update(block, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    void unpack(Path folder) throws IOException {
        try (var entries = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open())))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entry, entries, inside(folder, entry.getName()));
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            createFolders(target);
            return;
        }
        createFolders(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        Files.setPosixFilePermissions(target, (entry.getMode() & 0100) == 0 ? READ : PRIVATE);
    }

    static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder.normalize(), PosixFilePermissions.asFileAttribute(PRIVATE));
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("An entry of the PostgreSQL archive points outside its folder.");
        }
        return target;
    }

    private InputStream open() throws IOException {
        InputStream packed = Archive.class.getResourceAsStream(resource);
        if (packed == null) {
            throw new IOException("The PostgreSQL archive is gone from the class path.");
        }
        return packed;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
