package nl.meetmoment.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What changed when scores were reckoned anew: each instrument's latest version beside the one before it. */
@Service
class ScoreDifferences {

    private static final String COMPARE = """
            with version as (
                select instrument, scoring_version,
                       row_number() over (partition by instrument order by max(scored_at) desc, scoring_version) as age
                  from collection.score_sheet group by instrument, scoring_version),
            pair as (
                select now.instrument, before.scoring_version as former, now.scoring_version as current
                  from version now join version before using (instrument) where now.age = 1 and before.age = 2)
            select p.instrument, p.former, p.current, c.name, count(*) as compared,
                   count(*) filter (where before is not null and now is not null and before <> now) as changed,
                   count(*) filter (where before is null and now is not null) as gained,
                   count(*) filter (where before is not null and now is null) as lost,
                   max(abs(case when before ~ '^-?[0-9.]+$' and now ~ '^-?[0-9.]+$'
                                then now::numeric - before::numeric end)) as largest
              from pair p
              join collection.score_sheet b on (b.instrument, b.scoring_version) = (p.instrument, p.former)
              join collection.score_sheet a
                on (a.family_key, a.response_id, a.instrument, a.instance, a.scoring_version)
                 = (b.family_key, b.response_id, b.instrument, b.instance, p.current)
             cross join lateral (
                   select coalesce(x.key, y.key) as name, x.value as before, y.value as now
                     from jsonb_each_text(b.scores) x full join jsonb_each_text(a.scores) y using (key)) c
             group by p.instrument, p.former, p.current, c.name
             order by p.instrument, c.name
            """;

    /**
     * A score under two versions.
     *
     * @param compared in how many sheets it is
     * @param gained was missing and is not any more
     * @param lost the other way round
     * @param largest difference between two numbers; null for words
     */
    record Difference(
            String instrument,
            String former,
            String current,
            String name,
            int compared,
            int changed,
            int gained,
            int lost,
            @Nullable BigDecimal largest) {

        boolean isAny() {
            return changed + gained + lost > 0;
        }
    }

    private final JdbcClient database;

    ScoreDifferences(@Qualifier("collection") JdbcClient database) {
        this.database = database;
    }

    /** By instrument and score; none while every instrument has been scored in one way only. */
    List<Difference> latest() {
        return database.sql(COMPARE)
                .query((row, number) -> new Difference(
                        row.getString("instrument"),
                        row.getString("former"),
                        row.getString("current"),
                        row.getString("name"),
                        row.getInt("compared"),
                        row.getInt("changed"),
                        row.getInt("gained"),
                        row.getInt("lost"),
                        row.getBigDecimal("largest")))
                .list();
    }
}
