package nl.meetmoment.study;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The definitions that were ever in use, with their hashes; only ever added to. */
final class PublishedVersions {

    private static final TypeReference<Map<String, String>> FILES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    PublishedVersions(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** @param files of the study; its scenarios are no part of a version */
    void publish(Study study, Map<String, String> files) {
        database.sql("""
                        insert into collection.published_version (version, study, files, published_at)
                        values (:version, :study, cast(:files as jsonb), :at) on conflict do nothing
                        """)
                .param("version", study.version())
                .param("study", study.id())
                .param("files", json.writeValueAsString(StudyDefinition.withoutScenarios(files)))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    Map<String, String> files(String version) {
        String files = database.sql("select files from collection.published_version where version = ?")
                .param(version)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No such version was published."));
        return json.readValue(files, FILES);
    }
}
