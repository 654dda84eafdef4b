package nl.meetmoment.linkage.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import nl.meetmoment.common.KeyFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("D3")
class WrappingKeysTests {

    private static final byte[] PLACE = "place".getBytes(UTF_8);

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    private Path temporary;

    private KeyFolder folder;

    @BeforeEach
    void openTheFolder() {
        folder = new KeyFolder(temporary.resolve("keys"));
    }

    @Test
    void comeFromTheFolderWhenNothingElseIsSaid() throws Exception {
        var keys = new WrappingKeys(folder, "", "");

        assertThat(keys.newest()).isEqualTo(1);
        byte[] wrapped = keys.of(1).encrypt(new byte[] {7}, PLACE);
        assertThat(folder.aead("linkage").decrypt(wrapped, PLACE)).containsExactly(7);
    }

    @Test
    void keepTheOldOneBesideTheNext() throws Exception {
        var keys = new WrappingKeys(folder, "", "");
        byte[] wrapped = keys.of(1).encrypt(new byte[] {7}, PLACE);
        keys.makeNext();

        assertThat(keys.newest()).isEqualTo(2);
        assertThat(keys.of(1).decrypt(wrapped, PLACE)).containsExactly(7);
        assertThatThrownBy(() -> keys.of(2).decrypt(wrapped, PLACE)).isInstanceOf(Exception.class);
    }

    @Test
    void sayWhichOneIsMissing() {
        var keys = new WrappingKeys(folder, "", "");

        assertThatThrownBy(() -> keys.of(3)).hasMessageContaining("Version 3").hasMessageContaining("put it back");
    }

    @Test
    void comeFromAVariable() throws Exception {
        byte[] wrapped = new WrappingKeys(folder, "1:" + KEY, "").of(1).encrypt(new byte[] {7}, PLACE);
        var later = new WrappingKeys(
                folder, "1:" + KEY + ", 2:" + KEY.replace('A', 'B').substring(0, 42) + "A=", "");

        assertThat(later.newest()).isEqualTo(2);
        assertThat(later.of(1).decrypt(wrapped, PLACE)).containsExactly(7);
        assertThat(folder.hasKeyset("linkage")).isFalse();
    }

    @Test
    void comeFromAFileOfPassphrases() throws Exception {
        Path file = Files.writeString(temporary.resolve("phrases"), "1:zeven lange woorden achter elkaar\n");
        byte[] wrapped = new WrappingKeys(folder, "", file.toString()).of(1).encrypt(new byte[] {7}, PLACE);

        assertThat(new WrappingKeys(folder, "", file.toString()).of(1).decrypt(wrapped, PLACE))
                .containsExactly(7);
    }

    @Test
    void areNotMadeWhereSomebodyElseKeepsThem() {
        var keys = new WrappingKeys(folder, "1:" + KEY, "");

        assertThatThrownBy(keys::makeNext).hasMessageContaining("add the next version there");
    }

    @Test
    void refuseWhatIsNoKeyWithoutQuotingIt() throws IOException {
        Path phrase = Files.writeString(temporary.resolve("short"), "1:geheim");
        String missing = temporary.resolve("nowhere").toString();

        assertRefused("geheim", "", "a version from 1");
        assertRefused("1:geheim!", "", "not in Base64");
        assertRefused("1:geheim==", "", "32 bytes");
        assertRefused("1:" + KEY + ",1:" + KEY, "", "once");
        assertRefused("1:" + KEY, phrase.toString(), "given twice");
        assertRefused("", phrase.toString(), "at least 24 characters");
        assertRefused("", missing, "cannot be read");
    }

    private void assertRefused(String keys, String file, String why) {
        assertThatThrownBy(() -> new WrappingKeys(folder, keys, file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("geheim");
    }
}
