package nl.meetmoment.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Families that look like one another, found by the blind indexes when somebody is registered or changed. */
@Service
public class SuspectedDuplicates {

    /** How many are listed at once, the oldest first. */
    private static final int LISTED = 50;

    private static final String ALL = """
            select duplicate_id, first_case, second_case, grounds, found_at, decision, reason, decided_by, decided_at
            from linkage.suspected_duplicate
            """;

    /** What more than twenty share, such as the number of an institution, is no sign of one family. */
    private static final String LOOK = """
            insert into linkage.suspected_duplicate (duplicate_id, first_case, second_case, grounds, found_at)
            select gen_random_uuid(), least(own, other), greatest(own, other), array_agg(distinct kind), ?
            from (select person.case_number as own, neighbour.case_number as other, found.kind
                  from linkage.blind_index as found
                  join linkage.person using (participant_id)
                  join linkage.blind_index as equal on equal.kind = found.kind and equal.digest = found.digest
                  join linkage.person as neighbour on neighbour.participant_id = equal.participant_id
                  where found.participant_id = ? and found.kind in ('telephone', 'household')
                  and neighbour.case_number <> person.case_number
                  limit 20) as pair
            group by least(own, other), greatest(own, other)
            on conflict (first_case, second_case) do update
            set grounds = array(select distinct unnest(suspected_duplicate.grounds || excluded.grounds) order by 1)
            where suspected_duplicate.decision is null
            """;

    private final JdbcClient linkage;

    private final RemarksScrubber scrubber;

    private final AuditTrail trail;

    private final Clock clock;

    SuspectedDuplicates(
            @Qualifier("linkage") JdbcClient linkage, RemarksScrubber scrubber, AuditTrail trail, Clock clock) {
        this.linkage = linkage;
        this.scrubber = scrubber;
        this.trail = trail;
        this.clock = clock;
    }

    /** For somebody whose indexes have just been kept; once more finds nothing new. */
    void look(UUID participant) {
        linkage.sql(LOOK)
                .params(clock.instant().atOffset(ZoneOffset.UTC), participant)
                .update();
    }

    /** Those that nobody decided on, the oldest first. */
    public List<SuspectedDuplicate> open(StaffMember who) {
        demand(who);
        return linkage.sql(ALL + "where decision is null order by found_at, duplicate_id limit " + LISTED)
                .query(SuspectedDuplicates::duplicate)
                .list();
    }

    /** The latest decisions. */
    public List<SuspectedDuplicate> decided(StaffMember who) {
        demand(who);
        return linkage.sql(ALL + "where decision is not null order by decided_at desc limit " + LISTED)
                .query(SuspectedDuplicates::duplicate)
                .list();
    }

    /** @throws nl.meetmoment.common.ProblemException NOT_FOUND */
    public SuspectedDuplicate one(UUID id, StaffMember who) {
        demand(who);
        return linkage.sql(ALL + "where duplicate_id = ?")
                .param(id)
                .query(SuspectedDuplicates::duplicate)
                .optional()
                .orElseThrow(Problem.NOT_FOUND::exception);
    }

    /**
     * Keeps what a coordinator found out; neither family is changed by it. Names in the reason become marks.
     *
     * @param isSame whether they are one family
     * @return false when another decided meanwhile
     */
    public boolean decide(SuspectedDuplicate duplicate, boolean isSame, String reason, StaffMember who) {
        demand(who);
        String decision = isSame ? "same" : "different";
        String subject = duplicate.id().toString();
        boolean isKept = trail.append(
                who.id().toString(), "duplicate." + decision, subject, () -> kept(duplicate, decision, reason, who));
        if (!isKept) {
            trail.notDone(who.id().toString(), "duplicate." + decision, subject);
        }
        return isKept;
    }

    private boolean kept(SuspectedDuplicate duplicate, String decision, String reason, StaffMember who) {
        String kept = scrubber.scrubbed(List.of(duplicate.firstCase(), duplicate.secondCase()), reason);
        return linkage.sql("""
                        update linkage.suspected_duplicate set decision = ?, reason = ?, decided_by = ?, decided_at = ?
                        where duplicate_id = ? and decision is null
                        """)
                        .params(decision, kept, who.id(), clock.instant().atOffset(ZoneOffset.UTC), duplicate.id())
                        .update()
                == 1;
    }

    private static void demand(StaffMember who) {
        who.demand(Permission.MANAGE_FAMILIES);
        who.demand(Permission.SEE_CONTACT_CARD);
    }

    private static SuspectedDuplicate duplicate(ResultSet row, int number) throws SQLException {
        return new SuspectedDuplicate(
                row.getObject("duplicate_id", UUID.class),
                row.getString("first_case"),
                row.getString("second_case"),
                List.of((String[]) row.getArray("grounds").getArray()),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                Objects.requireNonNullElse(row.getString("decision"), ""),
                row.getString("reason"),
                row.getObject("decided_by", UUID.class),
                instant(row.getObject("decided_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
