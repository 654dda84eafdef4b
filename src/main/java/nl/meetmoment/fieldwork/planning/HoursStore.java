package nl.meetmoment.fieldwork.planning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.planning.Availability.Absence;
import nl.meetmoment.fieldwork.planning.Availability.Extra;
import nl.meetmoment.fieldwork.planning.Availability.Weekly;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hours of assistants as they are kept; a query a table, however many assistants are asked for. */
@Component
class HoursStore {

    private final JdbcClient store;

    HoursStore(JdbcClient store) {
        this.store = store;
    }

    /** How many visits of the assistant, also as the second one, are planned on a day. */
    int visitsOn(UUID assistant, LocalDate date) {
        return store.sql("""
                        select count(*) from fieldwork.visit
                        where :assistant in (assistant_id, buddy_id) and state = 'planned'
                        and planned_at >= :from and planned_at < :until
                        """)
                .param("assistant", assistant)
                .param("from", date.atStartOfDay(DutchTime.ZONE).toOffsetDateTime())
                .param("until", date.plusDays(1).atStartOfDay(DutchTime.ZONE).toOffsetDateTime())
                .query(Integer.class)
                .single();
    }

    /** @param hours null for a free day */
    record Special(
            UUID id,
            UUID assistant,
            LocalDate date,
            @Nullable Hours hours) {}

    record Week(UUID id, UUID assistant, DayOfWeek day, Hours hours) {}

    /** By assistant; without hours {@link Availability#NONE}. Of the exceptions those from a day on. */
    Map<UUID, Availability> availability(Collection<UUID> assistants, LocalDate from) {
        Map<UUID, List<Weekly>> weekly = weeks(assistants).stream()
                .collect(groupingBy(Week::assistant, mapping(one -> new Weekly(one.day(), one.hours()), toList())));
        Map<UUID, List<Special>> exceptions =
                exceptions(assistants, from).stream().collect(groupingBy(Special::assistant));
        Map<UUID, List<Absence>> absences = absences(assistants, from);
        var found = new HashMap<UUID, Availability>();
        for (UUID assistant : assistants) {
            List<Special> own = exceptions.getOrDefault(assistant, List.of());
            found.put(
                    assistant,
                    new Availability(
                            weekly.getOrDefault(assistant, List.of()),
                            extra(own),
                            free(own),
                            absences.getOrDefault(assistant, List.of())));
        }
        return found;
    }

    Availability availability(UUID assistant, LocalDate from) {
        return availability(List.of(assistant), from).getOrDefault(assistant, Availability.NONE);
    }

    private Map<UUID, List<Absence>> absences(Collection<UUID> assistants, LocalDate from) {
        if (assistants.isEmpty()) {
            return Map.of();
        }
        return store
                .sql("select assistant_id, from_date, until_date from fieldwork.absence "
                        + "where assistant_id in (:assistants) and until_date >= :from and taken_back_at is null")
                .param("assistants", assistants)
                .param("from", from)
                .query((row, number) -> Map.entry(
                        row.getObject("assistant_id", UUID.class),
                        new Absence(
                                row.getObject("from_date", LocalDate.class),
                                row.getObject("until_date", LocalDate.class))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** In the order of the week. */
    List<Week> weeks(Collection<UUID> assistants) {
        if (assistants.isEmpty()) {
            return List.of();
        }
        return store.sql("select entry_id, assistant_id, weekday, from_at, until_at from fieldwork.weekly_hours "
                        + "where assistant_id in (:assistants) order by weekday, from_at")
                .param("assistants", assistants)
                .query((row, number) -> new Week(
                        row.getObject("entry_id", UUID.class),
                        row.getObject("assistant_id", UUID.class),
                        DayOfWeek.of(row.getInt("weekday")),
                        hours(row)))
                .list();
    }

    /** From a day on, by date. */
    List<Special> exceptions(Collection<UUID> assistants, LocalDate from) {
        if (assistants.isEmpty()) {
            return List.of();
        }
        return store.sql("select entry_id, assistant_id, on_date, kind, from_at, until_at from fieldwork.day_exception "
                        + "where assistant_id in (:assistants) and on_date >= :from order by on_date, from_at")
                .param("assistants", assistants)
                .param("from", from)
                .query((row, number) -> new Special(
                        row.getObject("entry_id", UUID.class),
                        row.getObject("assistant_id", UUID.class),
                        row.getObject("on_date", LocalDate.class),
                        row.getString("kind").equals("free") ? null : hours(row)))
                .list();
    }

    Map<UUID, Terms> terms(Collection<UUID> assistants) {
        var found = new HashMap<UUID, Terms>();
        assistants.forEach(assistant -> found.put(assistant, Terms.USUAL));
        if (!assistants.isEmpty()) {
            store.sql("select assistant_id, postcode, most_visits from fieldwork.assistant_terms "
                            + "where assistant_id in (:assistants)")
                    .param("assistants", assistants)
                    .query(row -> {
                        found.put(
                                row.getObject("assistant_id", UUID.class),
                                new Terms(row.getString("postcode"), row.getInt("most_visits")));
                    });
        }
        return found;
    }

    void add(UUID assistant, DayOfWeek day, Hours hours) {
        store.sql("insert into fieldwork.weekly_hours (entry_id, assistant_id, weekday, from_at, until_at) "
                        + "values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), assistant, day.getValue(), hours.from(), hours.until())
                .update();
    }

    void add(UUID assistant, LocalDate date, @Nullable Hours hours) {
        store.sql("insert into fieldwork.day_exception (entry_id, assistant_id, on_date, kind, from_at, until_at) "
                        + "values (?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(assistant)
                .param(date)
                .param(hours == null ? "free" : "extra")
                .param(hours == null ? null : hours.from())
                .param(hours == null ? null : hours.until())
                .update();
    }

    /** An entry of the week or an exception; one that is gone already stays so. */
    void remove(UUID assistant, UUID entry) {
        for (String table : List.of("fieldwork.weekly_hours", "fieldwork.day_exception")) {
            store.sql("delete from " + table + " where entry_id = ? and assistant_id = ?")
                    .params(entry, assistant)
                    .update();
        }
    }

    void keep(UUID assistant, Terms terms) {
        store.sql("insert into fieldwork.assistant_terms (assistant_id, postcode, most_visits) values (?, ?, ?) "
                        + "on conflict (assistant_id) do update set postcode = excluded.postcode, "
                        + "most_visits = excluded.most_visits")
                .params(assistant, terms.postcode(), terms.mostVisits())
                .update();
    }

    private static Hours hours(ResultSet row) throws SQLException {
        return new Hours(row.getObject("from_at", LocalTime.class), row.getObject("until_at", LocalTime.class));
    }

    private static Set<LocalDate> free(List<Special> exceptions) {
        return exceptions.stream()
                .filter(one -> one.hours() == null)
                .map(Special::date)
                .collect(toSet());
    }

    private static List<Extra> extra(List<Special> exceptions) {
        return exceptions.stream().flatMap(HoursStore::extra).toList();
    }

    private static Stream<Extra> extra(Special exception) {
        Hours hours = exception.hours();
        return hours == null ? Stream.of() : Stream.of(new Extra(exception.date(), hours));
    }
}
