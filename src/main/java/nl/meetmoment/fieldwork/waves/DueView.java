package nl.meetmoment.fieldwork.waves;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The due list as its page shows it.
 *
 * @param numbers by state, in the order in which states matter
 * @param countedAt of when the numbers are
 * @param next address part of the next page, empty on the last one
 */
record DueView(List<Row> rows, List<Tally> numbers, ZonedDateTime countedAt, String next) {

    /**
     * A wave of a family.
     *
     * @param key what a form sends for it
     * @param postponedUntil null when it is not postponed
     * @param visit the next that is planned, null when there is none
     * @param assistant name of the visit's, or empty
     */
    record Row(
            String key,
            String caseNumber,
            String wave,
            LocalDate due,
            LocalDate closes,
            String state,
            @Nullable LocalDate postponedUntil,
            String region,
            @Nullable UUID visit,
            @Nullable ZonedDateTime visitAt,
            String assistant,
            int submitted,
            int expected) {}

    /** How many waves are in a state. */
    record Tally(String state, int total, Map<String, Integer> byWave) {}
}
