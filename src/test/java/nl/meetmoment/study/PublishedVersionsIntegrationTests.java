package nl.meetmoment.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class PublishedVersionsIntegrationTests {

    private static final Map<String, String> FILES =
            DefinitionFolder.files(Path.of("src/test/resources/study/valid/small"));

    @Autowired
    StudyCatalogue catalogue;

    @Autowired
    @Qualifier("collection")
    JdbcClient collection;

    @Autowired
    JsonMapper json;

    @Autowired
    java.time.Clock clock;

    @Test
    void keepsTheVersionOfWhatHasBegun() {
        Study older = StudyDefinition.of(FILES).study().orElseThrow();
        new PublishedVersions(collection, json, clock).publish(older, FILES);

        assertThat(catalogue.version(older.version()).id()).isEqualTo("small");
        assertThat(catalogue.version(catalogue.current().version())).isSameAs(catalogue.current());
        assertThat(catalogue.current().id()).isEqualTo("reference");
    }

    @Test
    void keepsNoScenarios() {
        new PublishedVersions(collection, json, clock)
                .publish(StudyDefinition.of(FILES).study().orElseThrow(), FILES);

        assertThat(collection
                        .sql("select count(*) from collection.published_version where files::text like '%scenarios/%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void givesEveryChangeAVersionOfItsOwn() {
        var changed = new java.util.TreeMap<>(FILES);
        changed.computeIfPresent("options.yaml", (name, yaml) -> yaml.replace("Ja", "Jazeker"));

        assertThat(StudyDefinition.of(changed).study().orElseThrow().version())
                .isNotEqualTo(StudyDefinition.of(FILES).study().orElseThrow().version())
                .hasSize(64);
    }

    @Test
    void refusesAVersionThatIsNotWhatItWas() {
        migrator()
                .sql("insert into collection.published_version values (?, 'small', cast(? as jsonb), now())")
                .param("0".repeat(64))
                .param(json.writeValueAsString(FILES))
                .update();

        assertThatThrownBy(() -> catalogue.version("0".repeat(64))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> catalogue.version("1".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changesNoneAndDropsNone() {
        assertThatThrownBy(() -> collection
                        .sql("update collection.published_version set study = 'x'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> collection
                        .sql("delete from collection.published_version")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private static JdbcClient migrator() {
        var server = TestDatabase.server();
        return JdbcClient.create(
                new DriverManagerDataSource(server.url(), "mm_migrator", server.password("mm_migrator")));
    }
}
