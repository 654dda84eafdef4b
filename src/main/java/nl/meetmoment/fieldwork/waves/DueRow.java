package nl.meetmoment.fieldwork.waves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.fieldwork.DutchTime;
import org.jspecify.annotations.Nullable;

/**
 * A wave of a family in a list, with the next visit that is planned for it.
 *
 * @param visitAt null when none is planned, as are {@code visit} and {@code assistant}
 */
record DueRow(
        Standing standing,
        @Nullable UUID visit,
        @Nullable ZonedDateTime visitAt,
        @Nullable UUID assistant) {

    static DueRow of(ResultSet row, int number) throws SQLException {
        return new DueRow(
                Standing.of(row, number),
                row.getObject("visit_id", UUID.class),
                Optional.ofNullable(row.getObject("planned_at", OffsetDateTime.class))
                        .map(at -> at.atZoneSameInstant(DutchTime.ZONE))
                        .orElse(null),
                row.getObject("assistant_id", UUID.class));
    }

    DueCursor cursor() {
        return new DueCursor(standing.wave().due(), standing.start(), standing.caseNumber(), standing.ordinal());
    }
}
