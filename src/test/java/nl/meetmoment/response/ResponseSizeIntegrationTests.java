package nl.meetmoment.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.meetmoment.study.Facts;
import nl.meetmoment.study.TargetChild;
import org.junit.jupiter.api.Test;

/** What one parent of two children, with a partner and a measure, leaves in the database over the three waves. */
class ResponseSizeIntegrationTests extends RespondentTest {

    private static final int MOST_BYTES = 800_000;

    @Test
    void keepsAParentsThreeWavesSmall() {
        long answers = 0;
        long saves = 0;
        long bytes = 0;
        for (String wave : List.of("T0", "T1", "T2")) {
            Opening mother = opened(Opening.of("parent", facts(wave)));
            new Walk(guest(), mother).toTheEnd();
            Map<String, Object> size = size(mother);
            answers += number(size, "answers");
            saves += number(size, "saves");
            bytes += number(size, "bytes");
        }

        assertThat(answers).isBetween(2000L, 3000L);
        assertThat(saves).isBetween(500L, 1000L);
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    private static Facts facts(String wave) {
        var children = List.of(new TargetChild("A", 11, "girl", "ots"), new TargetChild("B", 7, "boy", "none"));
        return new Facts(wave, 38, "vt_utrecht", "ots", children, "", wave.equals("T0"));
    }

    /** Rows without indexes and page headers. */
    private Map<String, Object> size(Opening opening) {
        return collection
                .sql("""
                        select (select count(*) from collection.answer a where a.family_key = :family) as answers,
                               (select count(*) from collection.save_event e where e.family_key = :family) as saves,
                               (select sum(pg_column_size(a)) from collection.answer a where a.family_key = :family)
                               + (select sum(pg_column_size(e)) from collection.save_event e where e.family_key = :family)
                               as bytes
                        """)
                .param("family", opening.permit().familyKey())
                .query()
                .singleRow();
    }

    private static long number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).longValue();
    }
}
