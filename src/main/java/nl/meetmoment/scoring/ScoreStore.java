package nl.meetmoment.scoring;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meetmoment.instrument.Outcome;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Keeps scores and classes, each under the version that it was reckoned with. */
@Repository
class ScoreStore {

    private static final String SHEET = """
            insert into collection.score_sheet
                   (family_key, response_id, instrument, instance, scoring_version, scores, scored_at)
            values (?, ?, ?, ?, ?, cast(? as jsonb), ?)
            on conflict (family_key, response_id, instrument, instance, scoring_version)
            do update set scores = excluded.scores, scored_at = excluded.scored_at
             where score_sheet.scores <> excluded.scores
            """;

    private static final String OUTDATED =
            "delete from collection.family_class where family_key = ? and scoring_version = ?";

    private static final String CLASS = """
            insert into collection.family_class (family_key, wave, subject, class, scoring_version, value, scored_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SCORED = """
            insert into collection.scored_family (family_key, scoring_version, responses, scored_at)
            values (?, ?, ?, ?)
            on conflict (family_key, scoring_version)
            do update set responses = excluded.responses, scored_at = excluded.scored_at
            """;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    ScoreStore(
            @Qualifier("collection") JdbcTemplate database,
            @Qualifier("collection") TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** With how many responses each family was scored under this version of the whole scoring. */
    Map<UUID, Integer> scoredWith(String scoringVersion) {
        var counts = new HashMap<UUID, Integer>();
        database.query(
                "select family_key, responses from collection.scored_family where scoring_version = ?",
                (ResultSet row) -> {
                    counts.put(row.getObject("family_key", UUID.class), row.getInt("responses"));
                },
                scoringVersion);
        return counts;
    }

    /** All of a family or nothing. */
    void keep(UUID familyKey, String scoringVersion, FamilyScores scores) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<Object[]> sheets = scores.responses().stream()
                .flatMap(response -> response.sheets().stream())
                .filter(sheet -> !sheet.scores().isEmpty())
                .map(sheet -> row(familyKey, sheet, now))
                .toList();
        List<Object[]> classes = scores.classes().stream()
                .map(one -> row(familyKey, one, scoringVersion, now))
                .toList();
        transaction.executeWithoutResult(open -> {
            database.batchUpdate(SHEET, sheets);
            database.update(OUTDATED, familyKey, scoringVersion);
            database.batchUpdate(CLASS, classes);
            database.update(
                    SCORED, familyKey, scoringVersion, scores.responses().size(), now);
        });
    }

    private Object[] row(UUID familyKey, Sheet sheet, OffsetDateTime now) {
        return new Object[] {
            familyKey,
            sheet.responseId(),
            sheet.instrument().id(),
            sheet.instance(),
            sheet.instrument().scoringVersion(),
            json.writeValueAsString(values(sheet.scores())),
            now
        };
    }

    private static Object[] row(UUID familyKey, FamilyClass one, String scoringVersion, OffsetDateTime now) {
        return new Object[] {
            familyKey,
            one.wave(),
            one.subject(),
            one.name(),
            scoringVersion,
            one.value().orElse(null),
            now
        };
    }

    private static Map<String, String> values(Map<String, Outcome> scores) {
        var values = new LinkedHashMap<String, String>();
        scores.forEach((name, outcome) -> values.put(name, outcome.value().orElse(null)));
        return values;
    }
}
