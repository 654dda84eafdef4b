package nl.meetmoment.fieldwork.calls;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds calls and what takes them back; nothing is ever changed. */
@Repository
class ContactStore {

    private static final String ADD = """
            insert into fieldwork.contact_attempt (assignment_id, case_number, wave, made_by, at, outcome, reason,
                                                   call_back_at, decision, takes_back)
            values (:assignment, :family, :wave, :by, :at, :outcome, :reason, :callBackAt, :decision, :takesBack)
            returning number
            """;

    private static final String LATEST = """
            select t.* from fieldwork.contact_attempt t
             where t.case_number = ? and t.wave = ? and %s order by t.number desc limit 1
            """.formatted(CallRows.COUNTS.formatted("t"));

    private final JdbcClient store;

    ContactStore(JdbcClient store) {
        this.store = store;
    }

    /** A call as it is kept. */
    record Kept(
            long number,
            UUID by,
            Instant at,
            NewContact contact,
            @Nullable UUID decision) {}

    /** Who keeps or takes back a call to this family waits for who does so already; until the transaction's end. */
    void lock(String caseNumber) {
        store.sql("select pg_advisory_xact_lock(hashtextextended('call ' || ?, 0))")
                .param(caseNumber)
                .query(row -> {});
    }

    long add(CallRow row, NewContact contact, @Nullable UUID decision, UUID by, Instant at) {
        return add(row, contact, decision, by, at, null);
    }

    void takeBack(CallRow row, Kept taken, UUID by, Instant at) {
        add(row, taken.contact(), taken.decision(), by, at, taken.number());
    }

    Optional<Kept> latest(CallRow of) {
        return store.sql(LATEST)
                .params(of.caseNumber(), of.wave())
                .query(ContactStore::kept)
                .optional();
    }

    private long add(
            CallRow row, NewContact contact, @Nullable UUID decision, UUID by, Instant at, @Nullable Long takesBack) {
        return store.sql(ADD)
                .param("assignment", row.id())
                .param("family", row.caseNumber())
                .param("wave", row.wave())
                .param("by", by)
                .param("at", at.atOffset(UTC))
                .param("outcome", contact.outcome().code())
                .param("reason", contact.reason())
                .param("callBackAt", utc(contact.callBackAt()))
                .param("decision", decision)
                .param("takesBack", takesBack)
                .query(Long.class)
                .single();
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        OffsetDateTime back = row.getObject("call_back_at", OffsetDateTime.class);
        return new Kept(
                row.getLong("number"),
                Objects.requireNonNull(row.getObject("made_by", UUID.class)),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .toInstant(),
                new NewContact(
                        ContactOutcome.ofCode(row.getString("outcome")),
                        row.getString("reason"),
                        back == null ? null : back.toInstant()),
                row.getObject("decision", UUID.class));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(UTC);
    }
}
