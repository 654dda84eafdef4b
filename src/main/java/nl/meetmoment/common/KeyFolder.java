package nl.meetmoment.common;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * The folder with the keys: beside the database, never in it. A key is made when it is first asked for and readable by
 * the owner of the process only. Losing the folder means losing what was sealed with it.
 */
public final class KeyFolder {

    private static final int SECRET_BYTES = 32;

    private final Path folder;

    public KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** 32 secret bytes for keyed hashes, always the same for a name. */
    public byte[] secret(String name) {
        return Base64.getDecoder()
                .decode(stored(name + ".key", KeyFolder::newSecret).strip());
    }

    /** Authenticated encryption with the AES-256-GCM keyset of this name. */
    public Aead aead(String name) {
        try {
            AeadConfig.register();
            String keyset = stored(name + ".json", KeyFolder::newKeyset);
            return TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "The key file " + name + ".json cannot be read: put the right one back from its copy.", broken);
        }
    }

    /** Whether the keyset of this name was made already. */
    public boolean hasKeyset(String name) {
        return Files.exists(folder.resolve(name + ".json"));
    }

    private String stored(String fileName, Supplier<String> fresh) {
        Path file = folder.resolve(fileName);
        try {
            if (Files.notExists(file)) {
                create(file, fresh.get());
            }
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The key folder cannot be used: give the user of this process the right to read and write it.",
                    unreadable);
        }
    }

    /** Written beside and linked into place, so that a half-written key is never read and the first writer wins. */
    private void create(Path file, String content) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(folder, ownerOnly);
        Path draft = Files.createTempFile(folder, ".new", null);
        try {
            write(draft, content);
            Files.createLink(file, draft);
            settle(folder);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // the other one's key counts
        } finally {
            Files.delete(draft);
        }
    }

    /** On the disk before anything is sealed with it: a key that a loss of power takes away opens nothing again. */
    private static void write(Path draft, String content) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, WRITE)) {
            channel.write(ByteBuffer.wrap(content.getBytes(UTF_8)));
            channel.force(true);
        }
    }

    /** The new name too. */
    private static void settle(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    private static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    private static String newKeyset() {
        try {
            KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
