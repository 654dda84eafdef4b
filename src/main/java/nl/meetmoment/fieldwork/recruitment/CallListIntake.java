package nl.meetmoment.fieldwork.recruitment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.fieldwork.DutchTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the families of a call list in, without their names. */
@Service
public class CallListIntake {

    private static final String ADD = """
            insert into fieldwork.call_list_entry (entry_id, organisation, import_id, imported_at, month, parents, children,
                                                   state, callable_from, reason, detail, closed_at)
            values (:id, :organisation, :import, :now, :month, :parents, :children,
                    :state, cast(:callable as date), :reason, :detail, cast(:closed as timestamptz))
            on conflict do nothing
            """;

    private final JdbcClient store;
    private final Clock clock;

    CallListIntake(JdbcClient store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Adds all of them or none; those that are there already stay as they are. */
    @Transactional
    public void add(UUID importId, String organisation, List<NewEntry> entries) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        for (NewEntry entry : entries) {
            boolean isNew = add(importId, organisation, entry, now);
            if (isNew && entry.notEligible() == null) {
                entry.letters().forEach(letter -> add(entry.id(), letter));
            }
        }
    }

    /** What an organisation's columns were called last time, as it was remembered. */
    @Transactional(readOnly = true)
    public Optional<String> columns(String organisation) {
        return store.sql("select headers from fieldwork.call_list_columns where organisation = ?")
                .param(organisation)
                .query(String.class)
                .optional();
    }

    /** For the organisation's next file. */
    @Transactional
    public void rememberColumns(String organisation, String headers) {
        store.sql("""
                        insert into fieldwork.call_list_columns (organisation, headers) values (?, ?)
                        on conflict (organisation) do update set headers = excluded.headers
                        """).params(organisation, headers).update();
    }

    private boolean add(UUID importId, String organisation, NewEntry entry, OffsetDateTime now) {
        boolean isEligible = entry.notEligible() == null;
        LocalDate today = DutchTime.dateOf(now.toInstant());
        return store.sql(ADD)
                        .param("id", entry.id())
                        .param("organisation", organisation)
                        .param("import", importId)
                        .param("now", now)
                        .param("month", today.withDayOfMonth(1))
                        .param("parents", entry.parents())
                        .param("children", entry.children())
                        .param("state", isEligible ? "open" : "closed")
                        .param("callable", isEligible && entry.letters().isEmpty() ? today : null)
                        .param("reason", isEligible ? null : CallOutcome.NOT_ELIGIBLE.code())
                        .param("detail", entry.notEligible())
                        .param("closed", isEligible ? null : now)
                        .update()
                == 1;
    }

    private void add(UUID entry, NewEntry.NewLetter letter) {
        store.sql("insert into fieldwork.call_list_letter (entry_id, addressee, kind) values (?, ?, ?)")
                .params(entry, letter.addressee(), letter.kind())
                .update();
    }
}
