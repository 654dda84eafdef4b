package nl.meetmoment.common.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.meetmoment.support.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSettingsTests {

    private static final String SERVER = "jdbc:postgresql://one/meetmoment";

    @TempDir
    Path folder;

    @Test
    void isEmbeddedUnlessAnAddressIsGiven() {
        assertThat(settings(Map.of()).isExternal()).isFalse();
        assertThat(settings(Map.of("MEETMOMENT_DATABASE_URL", "")).isExternal()).isFalse();
        assertThat(settings(Map.of("MEETMOMENT_DATABASE_URL", SERVER)).isExternal())
                .isTrue();
    }

    @Test
    void readsAPasswordFromAFile() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "word\n");
        var settings = settings(Map.of(
                "MEETMOMENT_DATABASE_URL", SERVER, "MEETMOMENT_DATABASE_COLLECTION_PASSWORD_FILE", secret.toString()));

        assertThat(login(settings, DatabaseRole.COLLECTION)).isEqualTo(new Login(SERVER, "mm_collection", "word"));
    }

    @Test
    void letsAStoreLiveOnAServerOfItsOwn() {
        var settings = settings(Map.of(
                "MEETMOMENT_DATABASE_URL", SERVER,
                "MEETMOMENT_DATABASE_LINKAGE_URL", "jdbc:postgresql://two/names",
                "MEETMOMENT_DATABASE_LINKAGE_USERNAME", "linker",
                "MEETMOMENT_DATABASE_LINKAGE_PASSWORD", "a",
                "MEETMOMENT_DATABASE_MIGRATOR_PASSWORD", "b"));
        DatabaseServer server = DatabaseServer.external(settings);

        assertThat(server.login(DatabaseRole.LINKAGE))
                .isEqualTo(new Login("jdbc:postgresql://two/names", "linker", "a"));
        assertThat(server.migratorOf(DatabaseRole.LINKAGE))
                .isEqualTo(new Login("jdbc:postgresql://two/names", "mm_migrator", "b"));
    }

    @Test
    void namesTheVariableThatIsMissing() {
        var settings = settings(Map.of("MEETMOMENT_DATABASE_URL", SERVER));

        assertThatThrownBy(() -> login(settings, DatabaseRole.FIELDWORK))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("MEETMOMENT_DATABASE_FIELDWORK_PASSWORD_FILE");
    }

    @Test
    void namesTheFileThatCannotBeRead() {
        var settings = settings(Map.of(
                "MEETMOMENT_DATABASE_URL", SERVER, "MEETMOMENT_DATABASE_MIGRATOR_PASSWORD_FILE", "/no/such/file"));

        assertThatThrownBy(() -> login(settings, DatabaseRole.MIGRATOR))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("/no/such/file");
    }

    @Test
    void neverShowsAPassword() {
        assertThat(new Login(SERVER + "?user=x", "mm_linkage", "word")).hasToString("mm_linkage at " + SERVER);
    }

    private static Login login(DatabaseSettings settings, DatabaseRole role) {
        return DatabaseServer.external(settings).login(role);
    }

    private static DatabaseSettings settings(Map<String, String> variables) {
        return Variables.binder(variables).bindOrCreate("meetmoment.database", DatabaseSettings.class);
    }
}
