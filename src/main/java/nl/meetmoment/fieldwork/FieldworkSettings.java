package nl.meetmoment.fieldwork;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code meetmoment.fieldwork.*}
 *
 * @param startCodeValidity how long a start code opens a response after it was given out
 * @param visitLength how long a visit is planned for when nothing else is said
 */
@ConfigurationProperties("meetmoment.fieldwork")
record FieldworkSettings(
        @DefaultValue("7d") Duration startCodeValidity,
        @DefaultValue("2h") Duration visitLength) {}
