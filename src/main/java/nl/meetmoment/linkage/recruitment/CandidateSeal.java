package nl.meetmoment.linkage.recruitment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.UUID;
import nl.meetmoment.common.KeyFolder;
import org.springframework.stereotype.Component;

/** Seals what is known of a candidate for one row, under a key for call lists only: moved elsewhere, it does not open. */
@Component
class CandidateSeal {

    /** Of what is sealed now; a row keeps the version that it was sealed with. */
    static final int KEY_VERSION = 1;

    private final Aead aead;

    CandidateSeal(KeyFolder keys) {
        this.aead = keys.aead("linkage-call-lists");
    }

    byte[] close(String table, String column, UUID row, String text) {
        try {
            return aead.encrypt(text.getBytes(UTF_8), place(table, column, row, KEY_VERSION));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A candidate cannot be sealed.", failure);
        }
    }

    /** @throws IllegalStateException when it was sealed for another place or under another key */
    String open(String table, String column, UUID row, int keyVersion, byte[] sealed) {
        try {
            return new String(aead.decrypt(sealed, place(table, column, row, keyVersion)), UTF_8);
        } catch (GeneralSecurityException moved) {
            throw new IllegalStateException(
                    "A sealed candidate does not open in its place: it was moved or changed, or the keys are others.",
                    moved);
        }
    }

    private static byte[] place(String table, String column, UUID row, int keyVersion) {
        return String.join("/", table, column, row.toString(), String.valueOf(keyVersion))
                .getBytes(UTF_8);
    }
}
