package nl.meetmoment.fieldwork.recruitment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import nl.meetmoment.fieldwork.DutchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom an organisation's recruiters call now: who asked to be called back, then who never was, then longest ago. */
@Component
class CallList {

    static final int ROWS_OF_A_PAGE = 50;

    private static final int LATER = 20;

    private static final String PAGE = """
            select %s, place, moment from (
                select e.*, case when next_call_at is not null then 0 when attempts = 0 then 1 else 2 end as place,
                       coalesce(next_call_at, last_attempt_at, imported_at) as moment
                  from fieldwork.call_list_entry e
                 where organisation = :organisation and state = 'open' and callable_from <= :today
                   and (next_call_at is null or next_call_at <= :now)) due
             where (place, moment, number) > (:place, :moment, :number)
             order by place, moment, number limit :most
            """.formatted(CallListEntry.COLUMNS);

    private static final String STANDING = """
            select count(*) filter (where callable_from is null) as without_letter,
                   count(*) filter (where callable_from > :today) as may_object,
                   count(*) filter (where callable_from <= :today and next_call_at > :now) as later,
                   count(*) filter (where callable_from <= :today and (next_call_at is null or next_call_at <= :now)) as now
              from fieldwork.call_list_entry where organisation = :organisation and state = 'open'
            """;

    private final JdbcClient store;
    private final Clock clock;

    CallList(JdbcClient store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Where a page ends, as a part of an address. */
    record Cursor(int place, Instant moment, long number) {

        static final Cursor BEGINNING = new Cursor(-1, Instant.EPOCH, 0);

        /** The beginning for what is none. */
        static Cursor parse(String text) {
            if (!text.matches("[0-2]_[0-9]{1,18}_[0-9]{1,18}")) {
                return BEGINNING;
            }
            String[] parts = text.split("_", -1);
            Instant moment = Instant.EPOCH.plusNanos(Long.parseLong(parts[1]) * 1000);
            return new Cursor(Integer.parseInt(parts[0]), moment, Long.parseLong(parts[2]));
        }

        @Override
        public String toString() {
            long micros = moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1000;
            return place + "_" + micros + "_" + number;
        }
    }

    /**
     * A page of the list.
     *
     * @param next where the next page begins, null on the last one
     */
    record Page(List<Row> rows, @Nullable Cursor next) {}

    /** @param isDue whether it asked to be called back by now */
    record Row(CallListEntry entry, boolean isDue, Cursor cursor) {}

    /** How many of the organisation wait for what. */
    record Standing(int withoutLetter, int mayObject, int later, int now) {}

    @Transactional(readOnly = true)
    Page page(String organisation, Cursor after) {
        Instant now = clock.instant();
        List<Row> rows = store.sql(PAGE)
                .param("organisation", organisation)
                .param("today", DutchTime.dateOf(now))
                .param("now", now.atOffset(UTC))
                .param("place", after.place())
                .param("moment", after.moment().atOffset(UTC))
                .param("number", after.number())
                .param("most", ROWS_OF_A_PAGE + 1)
                .query(CallList::row)
                .list();
        if (rows.size() <= ROWS_OF_A_PAGE) {
            return new Page(rows, null);
        }
        List<Row> shown = rows.subList(0, ROWS_OF_A_PAGE);
        return new Page(shown, shown.get(ROWS_OF_A_PAGE - 1).cursor());
    }

    /** Who is to be called back later, the soonest first. */
    @Transactional(readOnly = true)
    List<CallListEntry> later(String organisation) {
        return store.sql("select " + CallListEntry.COLUMNS + """
                         from fieldwork.call_list_entry
                        where organisation = ? and state = 'open' and next_call_at > ? order by next_call_at limit ?
                        """)
                .params(organisation, clock.instant().atOffset(UTC), LATER)
                .query(CallListEntry::of)
                .list();
    }

    @Transactional(readOnly = true)
    Standing standing(String organisation) {
        Instant now = clock.instant();
        return store.sql(STANDING)
                .param("organisation", organisation)
                .param("today", DutchTime.dateOf(now))
                .param("now", now.atOffset(UTC))
                .query((row, index) -> new Standing(
                        row.getInt("without_letter"), row.getInt("may_object"), row.getInt("later"), row.getInt("now")))
                .single();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        int place = row.getInt("place");
        OffsetDateTime moment = Objects.requireNonNull(row.getObject("moment", OffsetDateTime.class));
        return new Row(
                CallListEntry.of(row, index), place == 0, new Cursor(place, moment.toInstant(), row.getLong("number")));
    }
}
