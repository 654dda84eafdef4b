package nl.meetmoment.linkage.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Seals values for one row under one person's data key: moved to another table, row or column, they do not open.
 *
 * @param table with its schema
 * @param keyVersion of the data key that the row is sealed with
 */
public record RowSeal(Aead aead, String table, UUID row, int keyVersion) {

    /** For a row of another table that says something of the same person. */
    public RowSeal at(String otherTable, UUID otherRow) {
        return new RowSeal(aead, otherTable, otherRow, keyVersion);
    }

    public byte[] close(String column, String text) {
        try {
            return aead.encrypt(text.getBytes(UTF_8), place(column));
        } catch (GeneralSecurityException failure) {
            throw new SealBroken(column, failure);
        }
    }

    /** @throws SealBroken when it was sealed for another place or under another key */
    public String open(String column, byte[] sealed) {
        try {
            return new String(aead.decrypt(sealed, place(column)), UTF_8);
        } catch (GeneralSecurityException moved) {
            throw new SealBroken(column, moved);
        }
    }

    private byte[] place(String column) {
        return String.join("/", table, column, row.toString(), String.valueOf(keyVersion))
                .getBytes(UTF_8);
    }
}
