package nl.meetmoment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.meetmoment.linkage.consent.PaperConsents;
import nl.meetmoment.linkage.consent.PaperConsents.Signing;
import org.springframework.stereotype.Component;

/** What the families of the demonstration signed at the begin of their first visits: for its wave, and for later contact. */
@Component
class DemonstrationConsents {

    private static final String REFERENCE = "map %s, begin van het bezoek";
    private static final String LATER_CONTACT = "recontact";

    private final PaperConsents consents;

    DemonstrationConsents(PaperConsents consents) {
        this.consents = consents;
    }

    void sign(String caseNumber, Collection<UUID> about, String wave, Instant at, UUID assistant) {
        consents.keep(
                new Signing(caseNumber, at, assistant, REFERENCE.formatted(wave)),
                about,
                List.of(wave.toLowerCase(Locale.ROOT), LATER_CONTACT));
    }
}
