package nl.meetmoment.linkage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** Seals values for one row of {@code linkage.person}: moved to another row or column, they do not open. */
record RowSeal(Aead aead, UUID row, int keyVersion) {

    byte[] close(String column, String text) {
        try {
            return aead.encrypt(text.getBytes(UTF_8), place(column));
        } catch (GeneralSecurityException failure) {
            throw new SealBroken(column, failure);
        }
    }

    String open(String column, byte[] sealed) {
        try {
            return new String(aead.decrypt(sealed, place(column)), UTF_8);
        } catch (GeneralSecurityException moved) {
            throw new SealBroken(column, moved);
        }
    }

    private byte[] place(String column) {
        return String.join("/", "linkage.person", column, row.toString(), String.valueOf(keyVersion))
                .getBytes(UTF_8);
    }
}
