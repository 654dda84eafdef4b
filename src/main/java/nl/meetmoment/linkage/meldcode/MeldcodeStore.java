package nl.meetmoment.linkage.meldcode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.common.KeyFolder;
import nl.meetmoment.linkage.seal.RowSeal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Logs and their lines, each sealed for its own row under a key for logs only. */
@Repository
class MeldcodeStore {

    private static final int KEY_VERSION = 1;

    private static final String LOGS = """
            select l.log_id, l.case_number, l.origin, l.opened_by, l.opened_at,
                   coalesce(e.last_step, 0) as last_step, coalesce(e.last_state, '') = 'closed' as is_closed,
                   l.opened_by = :reader or coalesce(e.is_writer, false) as is_mine
              from linkage.meldcode_log l
             cross join lateral (
                   select max(step) filter (where not exists (
                              select from linkage.meldcode_entry c where c.corrects = m.entry_id)) as last_step,
                          (array_agg(kind order by number desc) filter (where kind <> 'step'))[1] as last_state,
                          max(number) as last_number,
                          bool_or(written_by = :reader) as is_writer
                     from linkage.meldcode_entry m where m.log_id = l.log_id) e
            """;

    private final JdbcClient linkage;
    private final KeyFolder keys;
    private final Clock clock;

    MeldcodeStore(@Qualifier("linkage") JdbcClient linkage, KeyFolder keys, Clock clock) {
        this.linkage = linkage;
        this.keys = keys;
        this.clock = clock;
    }

    List<MeldcodeLog> open(UUID reader) {
        return logs("where coalesce(e.last_state, '') <> 'closed' order by l.opened_at", reader);
    }

    List<MeldcodeLog> closed(UUID reader) {
        return logs("where e.last_state = 'closed' order by e.last_number desc limit 20", reader);
    }

    private List<MeldcodeLog> logs(String which, UUID reader) {
        return linkage.sql(LOGS + which)
                .param("reader", reader)
                .query(MeldcodeStore::log)
                .list();
    }

    Optional<MeldcodeLog> one(UUID id, UUID reader) {
        return linkage.sql(LOGS + "where l.log_id = :log")
                .param("reader", reader)
                .param("log", id)
                .query(MeldcodeStore::log)
                .optional();
    }

    /** @return the log, or the one that was opened for the same before */
    UUID open(UUID log, String caseNumber, Origin origin, @Nullable UUID source, UUID by) {
        linkage.sql("""
                        insert into linkage.meldcode_log (log_id, case_number, origin, source, opened_by, opened_at)
                        values (:log, :family, :origin, :source, :by, :now) on conflict do nothing
                        """)
                .param("log", log)
                .param("family", caseNumber)
                .param("origin", origin.code())
                .param("source", source)
                .param("by", by)
                .param("now", now())
                .update();
        return source == null ? log : of(origin, source).orElse(log);
    }

    Optional<UUID> of(Origin origin, UUID source) {
        return linkage.sql("select log_id from linkage.meldcode_log where origin = ? and source = ?")
                .params(origin.code(), source)
                .query(UUID.class)
                .optional();
    }

    List<Entry> entries(UUID log) {
        return linkage.sql("""
                        select m.*, exists (select from linkage.meldcode_entry c where c.corrects = m.entry_id) as is_corrected
                          from linkage.meldcode_entry m where m.log_id = ? order by m.number
                        """).param(log).query((row, number) -> entry(row)).list();
    }

    /** Until the end of the transaction nobody else adds to the log. */
    void hold(UUID log) {
        linkage.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("meldcode/" + log)
                .query((row, number) -> true)
                .single();
    }

    /** Of a log that is held. */
    void add(UUID log, NewEntry added, UUID by) {
        linkage.sql("""
                        insert into linkage.meldcode_entry (entry_id, log_id, kind, step, decision, done_on, corrects,
                                                            key_version, text, written_by, written_at)
                        values (:entry, :log, :kind, :step, :decision, :day, :corrects, :key, :text, :by, :now)
                        """)
                .param("entry", added.id())
                .param("log", log)
                .param("kind", added.kind())
                .param("step", added.step())
                .param("decision", added.decision())
                .param("day", added.doneOn())
                .param("corrects", added.corrects())
                .param("key", KEY_VERSION)
                .param("text", seal(added.id(), KEY_VERSION).close("text", added.text()))
                .param("by", by)
                .param("now", now())
                .update();
    }

    private Entry entry(ResultSet row) throws SQLException {
        UUID id = row.getObject("entry_id", UUID.class);
        String decision = row.getString("decision");
        return new Entry(
                id,
                row.getString("kind"),
                row.getInt("step"),
                decision == null ? "" : decision,
                row.getObject("done_on", LocalDate.class),
                row.getObject("corrects", UUID.class),
                row.getBoolean("is_corrected"),
                seal(id, row.getInt("key_version")).open("text", row.getBytes("text")),
                row.getObject("written_by", UUID.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    private RowSeal seal(UUID entry, int keyVersion) {
        return new RowSeal(keys.aead("linkage-meldcode"), "linkage.meldcode_entry", entry, keyVersion);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static MeldcodeLog log(ResultSet row, int number) throws SQLException {
        return new MeldcodeLog(
                row.getObject("log_id", UUID.class),
                row.getString("case_number"),
                row.getString("origin"),
                row.getObject("opened_by", UUID.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getInt("last_step"),
                row.getBoolean("is_closed"),
                row.getBoolean("is_mine"));
    }
}
