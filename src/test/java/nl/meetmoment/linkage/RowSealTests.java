package nl.meetmoment.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    private final UUID row = UUID.randomUUID();

    @TempDir
    private Path folder;

    private Seal seal;

    private byte[] sealed;

    @BeforeEach
    void sealAName() {
        seal = new Seal(new KeyFolder(folder.resolve("keys")));
        sealed = seal.ofNew(row).close("last_name", "Kanarie");
    }

    @Test
    void opensInItsOwnPlaceAndShowsNothingBefore() {
        assertThat(seal.of(row, Seal.KEY_VERSION).open("last_name", sealed)).isEqualTo("Kanarie");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Kanarie");
    }

    @Test
    void staysShutInAnotherColumn() {
        assertThatThrownBy(() -> seal.ofNew(row).open("first_name", sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void staysShutInAnotherRow() {
        assertThatThrownBy(() -> seal.ofNew(UUID.randomUUID()).open("last_name", sealed))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void staysShutUnderAnotherKeyVersion() {
        assertThatThrownBy(() -> seal.of(row, Seal.KEY_VERSION + 1).open("last_name", sealed))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void staysShutUnderOtherKeysAndSaysSoWithoutTheValue() {
        var other = new Seal(new KeyFolder(folder.resolve("other")));

        assertThatThrownBy(() -> other.ofNew(row).open("last_name", sealed))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("the keys are others")
                .hasMessageNotContaining("Kanarie");
    }
}
