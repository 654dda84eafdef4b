package nl.meetmoment.fieldwork.recruitment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code meetmoment.recruitment.*}
 *
 * @param daysAfterLetter how many days a family has to object before it may be called
 * @param maximumAttempts after how many calls that reached nobody a family is left alone
 * @param undo how long the last outcome can be taken back
 * @param hold how long an entry stays with the recruiter who opened it
 * @param daysRemembered how many days a family that is forgotten is still recognised on a new list, by keyed hashes only
 */
@ConfigurationProperties("meetmoment.recruitment")
public record RecruitmentSettings(
        @DefaultValue("14") int daysAfterLetter,
        @DefaultValue("8") int maximumAttempts,
        @DefaultValue("10s") Duration undo,
        @DefaultValue("30m") Duration hold,
        @DefaultValue("365") int daysRemembered) {}
