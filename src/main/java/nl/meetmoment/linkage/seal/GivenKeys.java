package nl.meetmoment.linkage.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import nl.meetmoment.common.KeyFolder;

/**
 * Wrapping keys that somebody keeps outside the key folder, each written {@code version:secret}: 32 bytes in Base64,
 * separated by commas, in {@code meetmoment.linkage.key}; or passphrases, a line each, in the file of {@code
 * meetmoment.linkage.passphrase-file}. No message quotes any of it.
 */
final class GivenKeys {

    private static final int KEY_BYTES = 32;

    private static final int SHORTEST_PASSPHRASE = 24;

    /** As OWASP asks of PBKDF2 with SHA-256; one key takes a fraction of a second, at start only. */
    private static final int ROUNDS = 600_000;

    private GivenKeys() {}

    /** By version; empty when neither is set. */
    static Map<Integer, Aead> read(String keys, String passphraseFile, KeyFolder folder) {
        if (!keys.isBlank() && !passphraseFile.isBlank()) {
            throw new IllegalStateException(
                    "The keys of linkage are given twice: set MEETMOMENT_LINKAGE_KEY or MEETMOMENT_LINKAGE_PASSPHRASE_FILE.");
        }
        if (!passphraseFile.isBlank()) {
            byte[] salt = folder.secret("linkage-passphrase");
            return byVersion(lines(passphraseFile), passphrase -> derived(passphrase, salt));
        }
        return byVersion(Arrays.stream(keys.split(",", -1)), GivenKeys::decoded);
    }

    private static Map<Integer, Aead> byVersion(Stream<String> entries, Function<String, byte[]> key) {
        var read = new LinkedHashMap<Integer, Aead>();
        entries.map(String::strip).filter(entry -> !entry.isEmpty()).forEach(entry -> {
            int colon = entry.indexOf(':');
            int version = colon < 1 ? 0 : version(entry.substring(0, colon));
            if (version < 1 || read.put(version, aead(key.apply(entry.substring(colon + 1)))) != null) {
                throw malformed("each is a version from 1, once, a colon and the secret");
            }
        });
        return read;
    }

    private static int version(String text) {
        return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 0;
    }

    private static byte[] decoded(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException noBase64) {
            throw malformed("a key is not in Base64");
        }
        throw malformed("a key has to have 32 bytes");
    }

    private static byte[] derived(String passphrase, byte[] salt) {
        if (passphrase.length() < SHORTEST_PASSPHRASE) {
            throw malformed("a passphrase has to have at least " + SHORTEST_PASSPHRASE + " characters");
        }
        try {
            var spec = new PBEKeySpec(passphrase.toCharArray(), salt, ROUNDS, KEY_BYTES * Byte.SIZE);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "The file of MEETMOMENT_LINKAGE_PASSPHRASE_FILE cannot be read: name another, or give this process "
                            + "the right to.",
                    unreadable);
        }
    }

    private static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static IllegalStateException malformed(String why) {
        return new IllegalStateException("The keys given for linkage cannot be used: " + why + ".");
    }
}
