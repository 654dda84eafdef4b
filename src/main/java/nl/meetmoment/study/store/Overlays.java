package nl.meetmoment.study.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.meetmoment.instrument.OverlayKind;
import nl.meetmoment.study.store.LoadedOverlay.Step;
import nl.meetmoment.study.store.LoadedOverlay.Taken;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The overlays of studies, drafts and those of before included. */
@Component
public class Overlays {

    private static final String ALL = """
            select overlay_id, kind, instrument, sha256, licence_number, holder, valid_until, loaded_by, loaded_at
              from collection.instrument_overlay where study = ? order by loaded_at desc, overlay_id
            """;

    private static final String STEPS = """
            select overlay_id, step, taken_by, taken_at
              from collection.overlay_step join collection.instrument_overlay using (overlay_id)
             where study = ? order by taken_at, step
            """;

    private static final String IN_USE = """
            select kind, instrument, content from collection.instrument_overlay o
             where study = ?
               and exists (select 1 from collection.overlay_step s where s.overlay_id = o.overlay_id and step = 'applied')
               and not exists (select 1 from collection.overlay_step s
                                where s.overlay_id = o.overlay_id and step in ('replaced', 'withdrawn'))
            """;

    private static final String ADD = """
            insert into collection.instrument_overlay (overlay_id, study, kind, instrument, content, sha256, licence_number, holder,
                                            valid_until, loaded_by, loaded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Overlays(
            @Qualifier("collection") JdbcClient store,
            @Qualifier("collection") TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All of a study, the latest first. */
    public List<LoadedOverlay> of(String study) {
        Map<UUID, List<Taken>> steps = new HashMap<>();
        store.sql(STEPS)
                .param(study)
                .query((row, number) -> steps.computeIfAbsent(
                                row.getObject("overlay_id", UUID.class), id -> new ArrayList<>())
                        .add(taken(row)))
                .list();
        return store.sql(ALL)
                .param(study)
                .query((row, number) ->
                        overlay(row, steps.getOrDefault(row.getObject("overlay_id", UUID.class), List.of())))
                .list();
    }

    /** Those that are laid over the definitions now, by their file among those of the study. */
    public Map<String, String> inUse(String study) {
        Map<String, String> files = new HashMap<>();
        store.sql(IN_USE)
                .param(study)
                .query((row, number) ->
                        files.put(kind(row).file(row.getString("instrument")), row.getString("content")))
                .list();
        return files;
    }

    /** What an overlay holds, as CSV. */
    public String content(UUID overlay) {
        return store.sql("select content from collection.instrument_overlay where overlay_id = ?")
                .param(overlay)
                .query(String.class)
                .single();
    }

    public void add(UUID id, String study, NewOverlay overlay, UUID by) {
        Terms terms = overlay.terms();
        store.sql(ADD)
                .params(id, study, overlay.kind().code(), overlay.instrument(), overlay.content(), overlay.sha256())
                .params(terms.licenceNumber(), terms.holder(), terms.validUntil(), by, now())
                .update();
    }

    /**
     * Adds the steps of several overlays, all or none.
     *
     * @throws org.springframework.dao.DuplicateKeyException when one of them has been decided already
     */
    public void take(Map<UUID, Step> steps, UUID by) {
        OffsetDateTime now = now();
        transaction.executeWithoutResult(open -> steps.forEach((overlay, step) -> store.sql(
                        "insert into collection.overlay_step (overlay_id, step, taken_by, taken_at) values (?, ?, ?, ?)")
                .params(overlay, step.code(), by, now)
                .update()));
    }

    private static LoadedOverlay overlay(ResultSet row, List<Taken> steps) throws SQLException {
        return new LoadedOverlay(
                row.getObject("overlay_id", UUID.class),
                kind(row),
                row.getString("instrument"),
                row.getString("sha256"),
                new Terms(
                        row.getString("licence_number"),
                        row.getString("holder"),
                        row.getObject("valid_until", java.time.LocalDate.class)),
                row.getObject("loaded_by", UUID.class),
                row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                List.copyOf(steps));
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                Step.valueOf(row.getString("step").toUpperCase(Locale.ROOT)),
                row.getObject("taken_by", UUID.class),
                row.getObject("taken_at", OffsetDateTime.class).toInstant());
    }

    private static OverlayKind kind(ResultSet row) throws SQLException {
        return OverlayKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
