package nl.meetmoment.fieldwork.recruitment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.fieldwork.FamilyRegistration;
import nl.meetmoment.fieldwork.NewFamily;
import nl.meetmoment.fieldwork.ParticipantKind;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.RegisteredFamily.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fieldwork's part of handing a family over once it consented; asked again, it gives the same family. */
@Service
public class RegisteredConsent {

    private record Standing(@Nullable String caseNumber, boolean isOpen) {}

    private final JdbcClient store;
    private final FamilyRegistration families;

    RegisteredConsent(JdbcClient store, FamilyRegistration families) {
        this.store = store;
        this.families = families;
    }

    /**
     * Registers the family once and closes its entry.
     *
     * @param at when the consent was given
     * @param takenBy who was on the telephone
     * @return empty when the entry was closed for another reason meanwhile: then nothing is handed over
     */
    @Transactional
    public Optional<RegisteredFamily> register(UUID entry, Instant at, UUID takenBy, NewFamily family) {
        Standing standing = taken(entry);
        if (standing.caseNumber() != null) {
            return Optional.of(registered(standing.caseNumber()));
        }
        if (!standing.isOpen()) {
            return Optional.empty();
        }
        RegisteredFamily registered = families.register(family);
        close(entry, at, registered.caseNumber());
        addAttempt(entry, at, takenBy);
        return Optional.of(registered);
    }

    /** The code of the organisation that an entry is of. */
    @Transactional(readOnly = true)
    public String organisation(UUID entry) {
        return store.sql("select organisation from fieldwork.call_list_entry where entry_id = ?")
                .param(entry)
                .query(String.class)
                .single();
    }

    /** Whether the family of an entry takes part. */
    @Transactional(readOnly = true)
    public boolean isRegistered(UUID entry) {
        return store.sql("select case_number is not null from fieldwork.call_list_entry where entry_id = ?")
                .param(entry)
                .query(Boolean.class)
                .single();
    }

    private Standing taken(UUID entry) {
        return store.sql("select case_number, state from fieldwork.call_list_entry where entry_id = ? for update")
                .param(entry)
                .query((row, index) -> new Standing(
                        row.getString("case_number"), row.getString("state").equals("open")))
                .single();
    }

    private RegisteredFamily registered(String caseNumber) {
        return new RegisteredFamily(
                caseNumber,
                store.sql("""
                        select participant_id, number, kind from fieldwork.participant
                        where case_number = ? order by number
                        """)
                        .param(caseNumber)
                        .query(RegisteredConsent::member)
                        .list());
    }

    private static Member member(ResultSet row, int index) throws SQLException {
        return new Member(
                row.getObject("participant_id", UUID.class),
                row.getInt("number"),
                ParticipantKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)));
    }

    private void close(UUID entry, Instant at, String caseNumber) {
        store.sql("""
                        update fieldwork.call_list_entry
                           set state = 'closed', reason = 'consent', closed_at = :at, case_number = :case,
                               attempts = attempts + 1, last_outcome = 'consent', last_attempt_at = :at, next_call_at = null,
                               held_by = null, held_until = null
                         where entry_id = :entry
                        """)
                .param("at", at.atOffset(UTC))
                .param("case", caseNumber)
                .param("entry", entry)
                .update();
    }

    private void addAttempt(UUID entry, Instant at, UUID takenBy) {
        store.sql("""
                        insert into fieldwork.call_attempt (entry_id, number, at, caller, outcome)
                        values (:entry, (select count(*) + 1 from fieldwork.call_attempt where entry_id = :entry), :at, :caller,
                                'consent')
                        """)
                .param("entry", entry)
                .param("at", at.atOffset(UTC))
                .param("caller", takenBy)
                .update();
    }
}
