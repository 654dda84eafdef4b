package nl.meetmoment.fieldwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The talk with the assistant after each visit, for coordinators: which are to be held, and which were. */
@Service
@Transactional(readOnly = true)
public class Debriefs {

    /** So many are listed at once; how many there are is told beside it. */
    private static final int LISTED = 50;

    private static final String ROWS = """
            select v.visit_id, v.case_number, v.assistant_id, v.closed_at, v.concerns_raised, d.held_by, d.held_at
              from fieldwork.visit v left join fieldwork.debrief d using (visit_id)
            """;

    private static final String DUE =
            " where v.state = 'closed' and not v.debriefed order by v.concerns_raised desc, v.closed_at, v.visit_id limit ";

    private static final String HELD = " where d.visit_id is not null order by d.held_at desc limit 10";

    /** Those to be held, first to last; a test looks at how it is read. */
    public static String dueSql() {
        return ROWS + DUE + LISTED;
    }

    private record Kept(
            UUID visit,
            String caseNumber,
            @Nullable UUID assistant,
            OffsetDateTime closedAt,
            boolean isConcerned,
            @Nullable UUID heldBy,
            @Nullable OffsetDateTime heldAt) {}

    /**
     * A closed visit.
     *
     * @param isConcerned whether its report says that there are worries
     * @param assistant name, or empty
     * @param heldBy name, or empty while the talk is to come
     */
    public record Row(
            UUID visit,
            String caseNumber,
            String assistant,
            ZonedDateTime closedAt,
            boolean isConcerned,
            String heldBy,
            @Nullable ZonedDateTime heldAt) {}

    private final JdbcClient fieldwork;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Clock clock;

    Debriefs(JdbcClient fieldwork, Accounts accounts, AuditTrail trail, Clock clock) {
        this.fieldwork = fieldwork;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those to be held: visits with worries first, then the oldest. */
    public List<Row> due() {
        return rows(DUE + LISTED);
    }

    public int countDue() {
        return fieldwork.sql("""
                        select count(*) from fieldwork.visit where state = 'closed' and not debriefed
                        """).query(Integer.class).single();
    }

    /** The latest that were held. */
    public List<Row> held() {
        return rows(HELD);
    }

    /** The first who says so held it. @throws nl.meetmoment.common.ProblemException NOT_FOUND unless it is a closed visit */
    @Transactional
    void hold(UUID visit, StaffMember who) {
        who.demand(Permission.SEE_ALL_VISITS);
        String family = fieldwork
                .sql("select case_number from fieldwork.visit where visit_id = ? and state = 'closed'")
                .param(visit)
                .query(String.class)
                .optional()
                .orElseThrow(Problem.NOT_FOUND::exception);
        int held = fieldwork
                .sql(
                        "insert into fieldwork.debrief (visit_id, held_by, held_at) values (?, ?, ?) on conflict do nothing")
                .params(visit, who.id(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        fieldwork
                .sql("update fieldwork.visit set debriefed = true where visit_id = ?")
                .param(visit)
                .update();
        if (held == 1) {
            trail.append(who.id().toString(), "debrief.held", family);
        }
    }

    /** The case number of a closed visit whose report says that there are worries. */
    public Optional<String> concerned(UUID visit) {
        return fieldwork
                .sql(
                        "select case_number from fieldwork.visit where visit_id = ? and state = 'closed' and concerns_raised")
                .param(visit)
                .query(String.class)
                .optional();
    }

    private List<Row> rows(String which) {
        List<Kept> kept =
                fieldwork.sql(ROWS + which).query((row, number) -> kept(row)).list();
        Set<UUID> people = kept.stream()
                .flatMap(one -> Stream.of(Optional.ofNullable(one.assistant()), Optional.ofNullable(one.heldBy())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Map<UUID, String> names = accounts.names(people);
        return kept.stream().map(one -> row(one, names)).toList();
    }

    private static Row row(Kept one, Map<UUID, String> names) {
        OffsetDateTime heldAt = one.heldAt();
        return new Row(
                one.visit(),
                one.caseNumber(),
                name(one.assistant(), names),
                one.closedAt().atZoneSameInstant(DutchTime.ZONE),
                one.isConcerned(),
                name(one.heldBy(), names),
                heldAt == null ? null : heldAt.atZoneSameInstant(DutchTime.ZONE));
    }

    private static String name(@Nullable UUID account, Map<UUID, String> names) {
        return account == null ? "" : names.getOrDefault(account, "");
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("visit_id", UUID.class),
                row.getString("case_number"),
                row.getObject("assistant_id", UUID.class),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getBoolean("concerns_raised"),
                row.getObject("held_by", UUID.class),
                row.getObject("held_at", OffsetDateTime.class));
    }
}
