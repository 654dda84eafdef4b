package nl.meetmoment.linkage.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import nl.meetmoment.common.KeyFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("D3")
class RowSealTests {

    private static final String TABLE = "linkage.person";

    private final UUID person = UUID.randomUUID();

    private final DataKey key = DataKey.random(person);

    @TempDir
    private Path folder;

    private Aead wrapping;

    private byte[] sealed;

    @BeforeEach
    void sealAName() {
        wrapping = new KeyFolder(folder.resolve("keys")).aead("linkage");
        sealed = key.seal(TABLE, 2).close("last_name", "Kanarie");
    }

    @Test
    void opensInItsOwnPlaceAndShowsNothingBefore() {
        assertThat(key.seal(TABLE, 2).open("last_name", sealed)).isEqualTo("Kanarie");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Kanarie");
    }

    @Test
    void staysShutInAnotherColumn() {
        assertStaysShut(key.seal(TABLE, 2), "first_name");
    }

    @Test
    void staysShutInAnotherRowOrTable() {
        assertStaysShut(key.seal(TABLE, 2).at(TABLE, UUID.randomUUID()), "last_name");
        assertStaysShut(key.seal("linkage.consent", 2), "last_name");
    }

    @Test
    void staysShutUnderAnotherKeyVersion() {
        assertStaysShut(key.seal(TABLE, 3), "last_name");
    }

    @Test
    void staysShutUnderAnotherPersonsKeyAndSaysSoWithoutTheValue() {
        assertThatThrownBy(() -> DataKey.random(person).seal(TABLE, 2).open("last_name", sealed))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("the keys are others")
                .hasMessageNotContaining("Kanarie");
    }

    @Test
    void opensAfterItsKeyWasWrappedAndUnwrapped() {
        DataKey again = DataKey.unwrapped(person, key.wrapped(1, wrapping), wrapping);

        assertThat(again.seal(TABLE, 2).open("last_name", sealed)).isEqualTo("Kanarie");
    }

    @Test
    void doesNotUnwrapAnotherPersonsKeyNorUnderOtherKeysNorAsAnotherVersion() {
        WrappedKey wrapped = key.wrapped(1, wrapping);
        Aead other = new KeyFolder(folder.resolve("other")).aead("linkage");

        assertThatThrownBy(() -> DataKey.unwrapped(UUID.randomUUID(), wrapped, wrapping))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> DataKey.unwrapped(person, wrapped, other)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> DataKey.unwrapped(person, new WrappedKey(2, wrapped.bytes()), wrapping))
                .isInstanceOf(SealBroken.class);
    }

    private void assertStaysShut(RowSeal seal, String column) {
        assertThatThrownBy(() -> seal.open(column, sealed)).isInstanceOf(SealBroken.class);
    }
}
