package nl.meetmoment.fieldwork.waves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@link StandingSql}: a family in a wave.
 *
 * @param start what the wave counts from: the intake for the first, else the T0 date or, before there is one, the intake
 * @param reason of the latest decision, null when there is none
 * @param begun date of the wave: the day on which its first questionnaire was started; null until then
 */
record Standing(
        String caseNumber,
        String region,
        LocalDate start,
        int ordinal,
        WaveStanding wave,
        WaveFacts facts,
        @Nullable String reason,
        @Nullable LocalDate begun) {

    static Standing of(ResultSet row, int number) throws SQLException {
        LocalDate begun = date(row, "begun_on");
        return new Standing(
                row.getString("case_number"),
                row.getString("region"),
                row.getObject("start_on", LocalDate.class),
                row.getInt("ordinal"),
                new WaveStanding(
                        row.getString("wave"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("opens_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class),
                        WaveState.ofCode(row.getString("state"))),
                facts(row, begun != null),
                row.getString("reason"),
                begun);
    }

    private static WaveFacts facts(ResultSet row, boolean begun) throws SQLException {
        return new WaveFacts(
                row.getObject("intake_on", LocalDate.class),
                date(row, "t0_on"),
                Optional.ofNullable(row.getString("decision"))
                        .map(DecisionKind::ofCode)
                        .orElse(null),
                date(row, "until_on"),
                begun,
                row.getInt("submitted"),
                row.getInt("expected"),
                row.getInt("missing"));
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
