package nl.meetmoment.fieldwork.waves;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.fieldwork.FamilyRecord;
import org.jspecify.annotations.Nullable;

/**
 * The page of a family.
 *
 * @param region name
 * @param stays regions by name, when it moved
 */
record FamilyView(
        FamilyRecord family, String region, List<StayLine> stays, List<WaveLine> waves, List<HistoryLine> history) {

    /** A region by name since a day. */
    record StayLine(String region, LocalDate from) {}

    /**
     * A wave on the time line.
     *
     * @param begun date of the wave, null until it has begun
     * @param decision kind of the latest, or empty
     * @param kinds codes of what can be decided now
     */
    record WaveLine(
            String wave,
            String state,
            LocalDate due,
            LocalDate opens,
            LocalDate closes,
            @Nullable LocalDate begun,
            String decision,
            String reason,
            @Nullable LocalDate until,
            List<VisitLine> visits,
            List<TaskLine> tasks,
            List<String> kinds) {}

    /** @param assistant name, or empty */
    record VisitLine(String wave, UUID id, ZonedDateTime at, String state, String assistant) {}

    /** How far a participant is with the questionnaire of a wave. */
    record TaskLine(String wave, int number, String state) {}

    /**
     * Something that was changed or decided.
     *
     * @param about number of a participant, code of a wave, or empty
     * @param key of the message that says what
     * @param reasonKey of the message that says why, or empty
     */
    record HistoryLine(
            ZonedDateTime at,
            String by,
            String about,
            String key,
            String reasonKey,
            String value,
            @Nullable LocalDate from) {}
}
