package nl.meetmoment.linkage.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** One person's AES-256-GCM keyset, unwrapped; lives as long as the row that it opens. */
final class DataKey {

    private final UUID person;

    private final KeysetHandle keyset;

    private DataKey(UUID person, KeysetHandle keyset) {
        this.person = person;
        this.keyset = keyset;
    }

    static DataKey random(UUID person) {
        try {
            AeadConfig.register();
            return new DataKey(person, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws SealBroken when it is another person's, or wrapped by another key */
    static DataKey unwrapped(UUID person, WrappedKey wrapped, Aead wrapping) {
        try {
            AeadConfig.register();
            return new DataKey(
                    person,
                    TinkProtoKeysetFormat.parseEncryptedKeyset(
                            wrapped.bytes(), wrapping, place(person, wrapped.version())));
        } catch (GeneralSecurityException moved) {
            throw new SealBroken("data_key", moved);
        }
    }

    WrappedKey wrapped(int version, Aead wrapping) {
        try {
            return new WrappedKey(
                    version, TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, wrapping, place(person, version)));
        } catch (GeneralSecurityException failure) {
            throw new SealBroken("data_key", failure);
        }
    }

    RowSeal seal(String table, int keyVersion) {
        try {
            Aead aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
            return new RowSeal(aead, table, person, keyVersion);
        } catch (GeneralSecurityException broken) {
            throw new SealBroken("data_key", broken);
        }
    }

    private static byte[] place(UUID person, int version) {
        return String.join("/", "linkage.person_key", "data_key", person.toString(), String.valueOf(version))
                .getBytes(UTF_8);
    }
}
