package nl.meetmoment.fieldwork.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.meetmoment.common.web.Csv;
import nl.meetmoment.fieldwork.DutchTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When calling helps: attempts, people reached and appointments by weekday and by hour, of all months. */
@Component
@Transactional(readOnly = true)
public class CallFigures {

    private static final String BARS = """
            select cast(extract(%s from t.at at time zone :zone) as integer) as place, count(*) as attempts,
                   count(*) filter (where t.outcome in ('call_back', 'refused', 'no_dutch', 'appointment')) as reached,
                   count(*) filter (where t.outcome = 'appointment') as planned
              from fieldwork.contact_attempt t
             where t.outcome in (:calls) and %s
             group by 1 order by 1
            """;

    private final JdbcClient store;

    CallFigures(JdbcClient store) {
        this.store = store;
    }

    /**
     * Calls of one weekday or hour.
     *
     * @param place 1 for Monday, or the hour
     * @param reached how many of the calls somebody of the family was spoken to
     */
    public record Bar(int place, int attempts, int reached, int planned) {

        private static final int WHOLE = 100;

        private static Bar of(ResultSet row, int number) throws SQLException {
            return new Bar(row.getInt("place"), row.getInt("attempts"), row.getInt("reached"), row.getInt("planned"));
        }

        public int percentage() {
            return Math.round((float) WHOLE * reached / attempts);
        }
    }

    /** Monday first. */
    public List<Bar> days() {
        return bars("isodow");
    }

    /** The earliest first. */
    public List<Bar> hours() {
        return bars("hour");
    }

    Csv csv() {
        var csv = new Csv().line("unit", "place", "attempts", "reached", "appointments");
        days().forEach(bar -> line("day", bar, csv));
        hours().forEach(bar -> line("hour", bar, csv));
        return csv;
    }

    private static void line(String unit, Bar bar, Csv csv) {
        csv.line(unit, bar.place(), bar.attempts(), bar.reached(), bar.planned());
    }

    private List<Bar> bars(String unit) {
        return store.sql(BARS.formatted(unit, CallRows.COUNTS.formatted("t")))
                .param("zone", DutchTime.ZONE.getId())
                .param("calls", ContactOutcome.calls())
                .query(Bar::of)
                .list();
    }
}
