package nl.meetmoment.fieldwork.calls;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.Contacts;
import nl.meetmoment.fieldwork.Contacts.Contact;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.waves.DueWaves;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The own call list of this month. A colleague's row, or one of another month, is as unknown as one that is not there. */
@Service
@Transactional(readOnly = true)
public class OwnCalls {

    private static final String ATTEMPTS = """
            select t.at, t.wave, t.outcome, t.made_by from fieldwork.contact_attempt t
             where t.case_number = ? and %s order by t.number desc limit 30
            """.formatted(CallRows.COUNTS.formatted("t"));

    /** Parents answer for the family; where none takes part, whoever does. */
    private static final String WHO_IS_CALLED = """
            select p.participant_id, p.number, coalesce(p.letter, '') as letter, p.kind from fieldwork.participant p
             where p.case_number = :family and p.takes_part and not exists (
                   select from fieldwork.participant_withdrawal w
                    where w.participant_id = p.participant_id and w.wave = :wave) and (p.kind = 'parent' or not exists (
                   select from fieldwork.participant q
                    where q.case_number = :family and q.takes_part and not exists (
                          select from fieldwork.participant_withdrawal w
                           where w.participant_id = q.participant_id and w.wave = :wave) and q.kind = 'parent'))
             order by p.number
            """;

    private final CallRows rows;
    private final CallSettings settings;
    private final JdbcClient store;

    OwnCalls(CallRows rows, CallSettings settings, JdbcClient store) {
        this.rows = rows;
        this.settings = settings;
        this.store = store;
    }

    /**
     * A call that was made.
     *
     * @param outcome code of {@link ContactOutcome}
     * @param own whether the same caller made it
     */
    public record Attempt(ZonedDateTime at, String wave, String outcome, boolean own) {}

    /** Codes of the reasons that a family may give for leaving a wave out. */
    public static List<String> refusals() {
        return DueWaves.reasonsOfFamilies();
    }

    /** In the order to call them. */
    List<CallRow> list(StaffMember who) {
        who.demand(Permission.CALL_OWN_LIST);
        return rows.of(who.id());
    }

    /** @throws nl.meetmoment.common.ProblemException NOT_FOUND when it is not on the own list of this month */
    public CallRow find(UUID assignment, StaffMember who) {
        who.demand(Permission.CALL_OWN_LIST);
        return rows.find(assignment)
                .filter(row -> row.caller().equals(who.id()))
                .orElseThrow(Problem.NOT_FOUND::exception);
    }

    /** Whose cards go with a row of {@link #find}. */
    public Contacts contacts(CallRow own) {
        return new Contacts(
                own.caseNumber(),
                store.sql(WHO_IS_CALLED)
                        .param("family", own.caseNumber())
                        .param("wave", own.wave())
                        .query((row, number) -> new Contact(
                                row.getObject("participant_id", UUID.class),
                                row.getInt("number"),
                                "",
                                row.getString("letter")))
                        .list());
    }

    /** The latest calls to the family of a row of {@link #find}, newest first. */
    public List<Attempt> attempts(CallRow own) {
        return store.sql(ATTEMPTS)
                .param(own.caseNumber())
                .query((row, number) -> new Attempt(
                        row.getObject("at", OffsetDateTime.class).atZoneSameInstant(DutchTime.ZONE),
                        row.getString("wave"),
                        row.getString("outcome"),
                        own.caller().equals(row.getObject("made_by", UUID.class))))
                .list();
    }

    /** Whether the family was called as often as is allowed, so that nobody calls it now. */
    public boolean isAtMost(CallRow own) {
        return own.isAtMost(settings);
    }
}
