package nl.meetmoment.fieldwork.waves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps decisions; rows are only ever added. */
@Component
@Transactional
class DecisionStore {

    private static final String COLUMNS =
            "select number, case_number, wave, kind, reason, until_on, decided_by, decided_at from fieldwork.wave_decision ";

    private static final String APPEND = """
            insert into fieldwork.wave_decision (batch_id, case_number, wave, kind, reason, until_on, decided_by, decided_at,
                                                 takes_back)
            values (:batch, :family, :wave, :kind, :reason, :until, :by, :at, :back)
            """;

    /** What held before a decision: the one under it. */
    private static final String BEFORE =
            COLUMNS + "where case_number = ? and wave = ? and number < ? order by number desc limit 1";

    private static final String IS_LATEST =
            "select not exists (select 1 from fieldwork.wave_decision where case_number = ? and wave = ? and number > ?)";

    private final JdbcClient store;

    DecisionStore(JdbcClient store) {
        this.store = store;
    }

    /** Whoever comes second waits; in one order, so that nobody waits for each other. */
    void lock(Collection<String> caseNumbers) {
        store.sql("select case_number from fieldwork.family where case_number = any(?) order by case_number for update")
                .param(caseNumbers.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    void append(UUID batch, ChosenWave about, Decision decision, UUID by, Instant at, @Nullable Long takesBack) {
        store.sql(APPEND)
                .param("batch", batch)
                .param("family", about.caseNumber())
                .param("wave", about.wave())
                .param("kind", decision.kind().code())
                .param("reason", decision.reason().code())
                .param("until", decision.until())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("back", takesBack)
                .update();
    }

    List<KeptDecision> ofBatch(UUID batch) {
        return store.sql(COLUMNS + "where batch_id = ? order by case_number, wave")
                .param(batch)
                .query(DecisionStore::kept)
                .list();
    }

    /** The newest first. */
    List<KeptDecision> ofFamily(String caseNumber) {
        return store.sql(COLUMNS + "where case_number = ? order by number desc")
                .param(caseNumber)
                .query(DecisionStore::kept)
                .list();
    }

    Optional<KeptDecision> before(KeptDecision one) {
        return store.sql(BEFORE)
                .params(one.caseNumber(), one.wave(), one.number())
                .query(DecisionStore::kept)
                .optional();
    }

    boolean isLatest(KeptDecision one) {
        return store.sql(IS_LATEST)
                .params(one.caseNumber(), one.wave(), one.number())
                .query(Boolean.class)
                .single();
    }

    private static KeptDecision kept(ResultSet row, int number) throws SQLException {
        return new KeptDecision(
                row.getLong("number"),
                row.getString("case_number"),
                row.getString("wave"),
                new Decision(
                        DecisionKind.ofCode(row.getString("kind")),
                        DecisionReason.ofCode(row.getString("reason")).orElseThrow(),
                        row.getObject("until_on", LocalDate.class)),
                row.getObject("decided_by", UUID.class),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
