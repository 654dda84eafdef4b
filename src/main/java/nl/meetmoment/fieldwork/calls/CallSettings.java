package nl.meetmoment.fieldwork.calls;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code meetmoment.calls.*}
 *
 * @param mostADay how often a family is called on one day
 * @param mostInPeriod how often a family is called in a period
 * @param daysOfPeriod how many days the period has, today included
 * @param undo how long the last outcome can be taken back
 * @param rowsForOne how many rows a caller is given when nothing else is asked
 */
@ConfigurationProperties("meetmoment.calls")
public record CallSettings(
        @DefaultValue("2") int mostADay,
        @DefaultValue("6") int mostInPeriod,
        @DefaultValue("30") int daysOfPeriod,
        @DefaultValue("10s") Duration undo,
        @DefaultValue("40") int rowsForOne) {}
