package nl.meetmoment.fieldwork.recruitment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.DutchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters to the families of the own organisation, and objections that come in before anybody calls. */
@Service
public class Letters {

    public static final int ENTRIES_OF_A_PAGE = 50;

    private static final String PAGE = """
            with page as (
                select entry_id, number, callable_from, attempts from fieldwork.call_list_entry e
                 where organisation = :organisation and state = 'open' and number > :after
                   and (:show = 'all' or (:show = 'unsent') = exists (
                       select 1 from fieldwork.call_list_letter l where l.entry_id = e.entry_id and l.sent_on is null))
                 order by number limit :most)
            select entry_id, number, callable_from, attempts, addressee, kind, sent_on
              from page left join fieldwork.call_list_letter using (entry_id) order by number, addressee
            """;

    /** Once nobody's letter is missing, the days of the last one count. */
    private static final String CALLABLE = """
            update fieldwork.call_list_entry e
               set callable_from = (select max(sent_on) + :days from fieldwork.call_list_letter l where l.entry_id = e.entry_id)
             where entry_id = any (:entries) and state = 'open'
               and not exists (select 1 from fieldwork.call_list_letter l where l.entry_id = e.entry_id and sent_on is null)
            """;

    private final JdbcClient store;
    private final AuditTrail trail;
    private final RecruitmentSettings settings;
    private final Clock clock;

    Letters(JdbcClient store, AuditTrail trail, RecruitmentSettings settings, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /** A letter by the family it is for and the number of the person. */
    public record LetterKey(UUID entry, int addressee) {}

    /** A letter that has to be sent, or was. */
    public record Letter(
            int addressee, String kind, @Nullable LocalDate sentOn) {}

    /** A family and its letters. */
    public record LettersOf(
            UUID entry, long number, @Nullable LocalDate callableFrom, int attempts, List<Letter> letters) {}

    /**
     * Families that can still be called, by number, one more than a page when there are more.
     *
     * @param show {@code unsent}, {@code sent} or {@code all}
     * @param after number of the last one of the page before
     */
    @Transactional(readOnly = true)
    public List<LettersOf> page(String organisation, String show, long after) {
        var families = new LinkedHashMap<UUID, LettersOf>();
        store.sql(PAGE)
                .param("organisation", organisation)
                .param("after", after)
                .param("show", show)
                .param("most", ENTRIES_OF_A_PAGE + 1)
                .query((ResultSet row) -> add(row, families));
        return List.copyOf(families.values());
    }

    /**
     * Notes that these letters were sent; one that was sent before keeps its day.
     *
     * @return how many were not noted before
     * @throws CallRefused when the day has not come
     */
    @Transactional
    public int sent(Set<LetterKey> letters, LocalDate on, StaffMember who) {
        who.demand(Permission.SEE_OWN_CALL_LIST);
        if (on.isAfter(DutchTime.dateOf(clock.instant()))) {
            throw new CallRefused("letter-future");
        }
        trail.append(who.id().toString(), "call-list.letters-sent", String.valueOf(letters.size()));
        int noted = letters.stream().mapToInt(letter -> sent(letter, on, who)).sum();
        store.sql(CALLABLE)
                .param("days", settings.daysAfterLetter())
                .param("entries", letters.stream().map(LetterKey::entry).toArray(UUID[]::new))
                .update();
        return noted;
    }

    /**
     * Keeps that a family does not want to be called; its person is forgotten soon after.
     *
     * @throws CallRefused when it is not on the list any more
     */
    @Transactional
    public void optOut(UUID entry, StaffMember who) {
        who.demand(Permission.SEE_OWN_CALL_LIST);
        trail.append(who.id().toString(), "call-list.opted-out", entry.toString());
        int closed = store.sql("""
                        update fieldwork.call_list_entry
                           set state = 'closed', reason = 'opt_out', closed_at = :now, next_call_at = null,
                               held_by = null, held_until = null
                         where entry_id = :entry and state = 'open'
                        """)
                .param("now", utc(clock.instant()))
                .param("entry", entry)
                .update();
        if (closed == 0) {
            throw isThere(entry) ? new CallRefused("closed") : Problem.NOT_FOUND.exception();
        }
    }

    /** @throws CallRefused when it is too late to take the objection back */
    @Transactional
    public void undoOptOut(UUID entry, StaffMember who) {
        who.demand(Permission.SEE_OWN_CALL_LIST);
        trail.append(who.id().toString(), "call-list.opt-out-undone", entry.toString());
        int reopened = store.sql("""
                        update fieldwork.call_list_entry set state = 'open', reason = null, closed_at = null
                         where entry_id = :entry and reason = 'opt_out' and closed_at >= :since and person_removed_at is null
                        """)
                .param("entry", entry)
                .param("since", utc(clock.instant().minus(settings.undo())))
                .update();
        if (reopened == 0) {
            throw new CallRefused("too-late");
        }
    }

    private int sent(LetterKey letter, LocalDate on, StaffMember who) {
        return store.sql("""
                        update fieldwork.call_list_letter set sent_on = ?, sent_by = ?
                        where entry_id = ? and addressee = ? and sent_on is null
                        """)
                .params(on, who.id(), letter.entry(), letter.addressee())
                .update();
    }

    private boolean isThere(UUID entry) {
        return store.sql("select exists (select 1 from fieldwork.call_list_entry where entry_id = ?)")
                .param(entry)
                .query(Boolean.class)
                .single();
    }

    private static void add(ResultSet row, Map<UUID, LettersOf> families) throws SQLException {
        UUID entry = row.getObject("entry_id", UUID.class);
        LettersOf family = families.get(entry);
        if (family == null) {
            LocalDate from = row.getObject("callable_from", LocalDate.class);
            family = new LettersOf(entry, row.getLong("number"), from, row.getInt("attempts"), new ArrayList<>());
            families.put(entry, family);
        }
        if (row.getString("kind") != null) {
            LocalDate sentOn = row.getObject("sent_on", LocalDate.class);
            family.letters().add(new Letter(row.getInt("addressee"), row.getString("kind"), sentOn));
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(UTC);
    }
}
