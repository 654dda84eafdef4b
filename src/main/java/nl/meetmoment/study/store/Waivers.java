package nl.meetmoment.study.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Waivers that coordinators gave and withdrew. */
@Component
public class Waivers {

    private final JdbcClient store;
    private final Clock clock;

    Waivers(@Qualifier("collection") JdbcClient store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** All of a study, in the order in which they came. */
    public List<Waiver> of(String study) {
        return store.sql(
                        "select instrument, state, reason, taken_by, taken_at from collection.waiver where study = ? order by number")
                .param(study)
                .query((row, number) -> new Waiver(
                        row.getString("instrument"),
                        row.getString("state").equals("given"),
                        row.getString("reason"),
                        row.getObject("taken_by", UUID.class),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Those that hold, by instrument. */
    public static Map<String, Waiver> holding(List<Waiver> all) {
        var holding = new LinkedHashMap<String, Waiver>();
        all.forEach(waiver -> holding.put(waiver.instrument(), waiver));
        holding.values().removeIf(waiver -> !waiver.isGiven());
        return holding;
    }

    /** Whether the latest of an instrument is a withdrawal by this account. */
    public boolean isLastWithdrawnBy(String study, String instrument, UUID by) {
        List<Waiver> all = of(study).stream()
                .filter(waiver -> waiver.instrument().equals(instrument))
                .toList();
        return !all.isEmpty()
                && !all.get(all.size() - 1).isGiven()
                && all.get(all.size() - 1).by().equals(by);
    }

    public void give(String study, String instrument, String reason, UUID by) {
        add(study, instrument, "given", reason, by);
    }

    public void withdraw(String study, String instrument, UUID by) {
        add(study, instrument, "withdrawn", "", by);
    }

    private void add(String study, String instrument, String state, String reason, UUID by) {
        store.sql("""
                        insert into collection.waiver (study, instrument, state, reason, taken_by, taken_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(study, instrument, state, reason, by, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
