package nl.meetmoment.linkage;

import com.google.crypto.tink.Aead;
import java.util.UUID;
import nl.meetmoment.common.KeyFolder;
import org.springframework.stereotype.Component;

/** The key under which everything lies that identifies a person; lent out for one row at a time. */
@Component
class Seal {

    /** Of what is sealed now; a row keeps the version that it was sealed with. */
    static final int KEY_VERSION = 1;

    private final Aead aead;

    Seal(KeyFolder keys) {
        this.aead = keys.aead("linkage");
    }

    RowSeal ofNew(UUID row) {
        return of(row, KEY_VERSION);
    }

    RowSeal of(UUID row, int keyVersion) {
        return new RowSeal(aead, row, keyVersion);
    }
}
