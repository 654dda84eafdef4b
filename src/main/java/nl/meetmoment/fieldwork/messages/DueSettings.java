package nl.meetmoment.fieldwork.messages;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code meetmoment.messages.*}
 *
 * @param pause how long a message about an appointment waits, so that what is put right at once is told once
 * @param reminderFrom from when on the day before an appointment is reminded of
 * @param announcementDays how many days before its window opens a wave is announced
 * @param unfinishedAfter after how many days what was begun alone is reminded of, once each
 * @param ownFromAge from which age somebody is written to; before that, the parents are
 */
@ConfigurationProperties("meetmoment.messages")
record DueSettings(
        @DefaultValue("10m") Duration pause,
        @DefaultValue("09:00") LocalTime reminderFrom,
        @DefaultValue("7") int announcementDays,
        @DefaultValue({"3", "10"}) List<Integer> unfinishedAfter,
        @DefaultValue("16") int ownFromAge) {

    DueSettings {
        unfinishedAfter = List.copyOf(unfinishedAfter);
    }
}
