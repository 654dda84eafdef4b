package nl.meetmoment.linkage.interview;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.FamilyMembers;
import nl.meetmoment.fieldwork.ParticipantRegion;
import nl.meetmoment.linkage.interview.Draw.Candidate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Draws for the interview, and keeps of each draw the seed and out of whom it was. */
@Service
class InterviewDraws {

    /** Whose last word on the purpose, for the own taking part, is consent that holds today, and who was not drawn before. */
    private static final String SIGNED_UP = """
            select participant_id from (
                select distinct on (participant_id) participant_id, kind, expires_on from linkage.consent
                where purpose = 'interview' and given_by = participant_id
                order by participant_id, said_at desc, consent_id desc) as said
            where kind = 'given' and (expires_on is null or expires_on >= ?)
            and not exists (select 1 from linkage.withdrawal where withdrawal.participant_id = said.participant_id
                            and purpose in ('interview', 'all'))
            and not exists (select 1 from linkage.interview_draw where said.participant_id = any (drawn))
            order by participant_id
            """;

    private final SecureRandom random = new SecureRandom();

    private final JdbcClient linkage;

    private final FamilyMembers members;

    private final AuditTrail trail;

    private final Clock clock;

    InterviewDraws(@Qualifier("linkage") JdbcClient linkage, FamilyMembers members, AuditTrail trail, Clock clock) {
        this.linkage = linkage;
        this.members = members;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A draw as it was kept.
     *
     * @param pool out of whom
     * @param drawn in the order of the draw
     */
    record Kept(UUID id, long seed, List<Candidate> pool, List<UUID> drawn, Instant at, UUID by) {}

    /** Parents who signed up and were not drawn yet. */
    List<ParticipantRegion> pool(StaffMember who) {
        who.demand(Permission.MANAGE_FAMILIES);
        LocalDate today = DutchTime.dateOf(clock.instant());
        List<UUID> signedUp =
                linkage.sql(SIGNED_UP).param(today).query(UUID.class).list();
        return members.parents(signedUp);
    }

    /** Draws at most so many; the seed is new and kept. */
    Kept draw(int size, StaffMember who) {
        List<Candidate> pool = pool(who).stream()
                .map(one -> new Candidate(one.participant(), one.region()))
                .toList();
        long seed = random.nextLong();
        var kept = new Kept(UUID.randomUUID(), seed, pool, Draw.of(pool, size, seed), clock.instant(), who.id());
        return trail.append(who.id().toString(), "interview.drawn", kept.id().toString(), () -> {
            add(kept);
            return kept;
        });
    }

    private void add(Kept kept) {
        linkage.sql("""
                        insert into linkage.interview_draw (draw_id, seed, pool, regions, drawn, drawn_at, drawn_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(kept.id(), kept.seed())
                .param(kept.pool().stream().map(Candidate::participant).toArray(UUID[]::new))
                .param(kept.pool().stream().map(Candidate::region).toArray(String[]::new))
                .param(kept.drawn().toArray(UUID[]::new))
                .params(kept.at().atOffset(ZoneOffset.UTC), kept.by())
                .update();
    }

    /** Newest first. */
    List<Kept> all(StaffMember who) {
        who.demand(Permission.MANAGE_FAMILIES);
        return linkage.sql("""
                        select draw_id, seed, pool, regions, drawn, drawn_at, drawn_by from linkage.interview_draw
                        order by drawn_at desc, draw_id limit 50
                        """).query(InterviewDraws::kept).list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        UUID[] pool = (UUID[]) row.getArray("pool").getArray();
        String[] regions = (String[]) row.getArray("regions").getArray();
        var candidates = new ArrayList<Candidate>();
        for (int place = 0; place < pool.length; place++) {
            candidates.add(new Candidate(pool[place], regions[place]));
        }
        return new Kept(
                row.getObject("draw_id", UUID.class),
                row.getLong("seed"),
                candidates,
                List.of((UUID[]) row.getArray("drawn").getArray()),
                row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                row.getObject("drawn_by", UUID.class));
    }
}
