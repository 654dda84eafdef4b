package nl.meetmoment.study.store;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The studies that went live; none goes back. */
@Component
public class LiveStudies {

    /** Since when, and by which account. */
    public record Live(Instant since, UUID by) {}

    private final JdbcClient store;
    private final Clock clock;

    LiveStudies(@Qualifier("collection") JdbcClient store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Empty while the study is a demonstration. */
    public Optional<Live> of(String study) {
        return store.sql("select live_at, set_by from collection.live_study where study = ?")
                .param(study)
                .query((row, number) -> new Live(
                        row.getObject("live_at", OffsetDateTime.class).toInstant(),
                        row.getObject("set_by", UUID.class)))
                .optional();
    }

    public void add(String study, UUID by) {
        store.sql("insert into collection.live_study (study, set_by, live_at) values (?, ?, ?)")
                .params(study, by, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
