package nl.meetmoment.linkage.messages;

import static org.assertj.core.api.Assertions.assertThat;

import nl.meetmoment.linkage.messages.SendingFailed.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTests {

    @ParameterizedTest
    @CsvSource({
        "450 4.2.0 greylisted, LATER",
        "421 4.7.0 too many, LATER",
        "451, LATER",
        "550 5.1.1 no such user, REFUSED",
        "550-5.1.1 no such user, REFUSED",
        "550 5.1.10 null MX, REFUSED",
        "552 5.2.2 mailbox full, REFUSED",
        "550 5.2.1 mailbox disabled, REFUSED",
        "550 5.4.1 recipient address rejected: access denied, REFUSED",
        "550 5.4.4 no such domain, REFUSED",
        "550 no such user, REFUSED",
        "553 unknown <blocker@relay.invalid>, REFUSED",
        "550 5.7.1 relaying denied, SITE_REFUSED",
        "554 5.7.1 spam, SITE_REFUSED",
        "530 5.7.0 authentication required, SITE_REFUSED",
        "553 5.1.8 sender unknown, SITE_REFUSED",
        "553 5.1.7 sender malformed, SITE_REFUSED",
        "550 5.5.0 protocol, SITE_REFUSED",
        "550 Relaying denied, SITE_REFUSED",
        "550 blocked by policy, SITE_REFUSED",
        "554 transaction failed, SITE_REFUSED",
        "550, REFUSED",
        "nothing, UNKNOWN"
    })
    void isAboutTheMomentTheAddressOrTheSite(String answer, Outcome outcome) {
        assertThat(Refusal.outcome(answer + "\n", true)).isEqualTo(outcome);
    }

    @Test
    void isAboutTheSiteWhenItComesBeforeOrAfterTheAddress() {
        assertThat(Refusal.outcome("550 5.1.1 no\n", false)).isEqualTo(Outcome.SITE_REFUSED);
        assertThat(Refusal.outcome("550 5.4.1 no\n", false)).isEqualTo(Outcome.SITE_REFUSED);
    }

    @Test
    void isForNowWhenAnyAnswerIs() {
        assertThat(Refusal.outcome("550 5.1.1 no\n451 4.3.0 later\n", true)).isEqualTo(Outcome.LATER);
    }
}
