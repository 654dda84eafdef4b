package nl.meetmoment.fieldwork.planning;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.fieldwork.DutchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to an appointment and who did it, the latest first. */
@Component
@Transactional(readOnly = true)
class ChangeHistory {

    private final JdbcClient store;
    private final Accounts accounts;

    ChangeHistory(JdbcClient store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    /**
     * One step, with how the appointment stood after it.
     *
     * @param actor name of who did it, or empty when no person is behind it
     * @param assistant name, or empty while nobody was found, as is {@code buddy}
     */
    record Line(
            ZonedDateTime at,
            String kind,
            @Nullable String reason,
            String actor,
            ZonedDateTime start,
            String assistant,
            String buddy) {}

    private record Row(
            ZonedDateTime at,
            String kind,
            @Nullable String reason,
            @Nullable UUID actor,
            ZonedDateTime start,
            @Nullable UUID assistant,
            @Nullable UUID buddy) {}

    List<Line> of(UUID visit) {
        List<Row> rows = rows(visit);
        Set<UUID> people = rows.stream()
                .flatMap(row -> Stream.of(row.actor(), row.assistant(), row.buddy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        Map<UUID, String> names = accounts.names(people);
        return rows.stream()
                .map(row -> new Line(
                        row.at(),
                        row.kind(),
                        row.reason(),
                        name(row.actor(), names),
                        row.start(),
                        name(row.assistant(), names),
                        name(row.buddy(), names)))
                .toList();
    }

    private List<Row> rows(UUID visit) {
        return store.sql("select at, kind, reason, actor, planned_at, assistant_id, buddy_id "
                        + "from fieldwork.visit_change where visit_id = ? order by number desc")
                .param(visit)
                .query((row, number) -> new Row(
                        local(row.getObject("at", OffsetDateTime.class)),
                        row.getString("kind"),
                        row.getString("reason"),
                        row.getObject("actor", UUID.class),
                        local(row.getObject("planned_at", OffsetDateTime.class)),
                        row.getObject("assistant_id", UUID.class),
                        row.getObject("buddy_id", UUID.class)))
                .list();
    }

    private static String name(@Nullable UUID account, Map<UUID, String> names) {
        return account == null ? "" : names.getOrDefault(account, "");
    }

    private static ZonedDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(DutchTime.ZONE);
    }
}
