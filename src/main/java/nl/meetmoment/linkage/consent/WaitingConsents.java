package nl.meetmoment.linkage.consent;

import java.util.List;
import nl.meetmoment.fieldwork.overview.Waiting;
import nl.meetmoment.fieldwork.overview.WaitingSource;
import org.springframework.stereotype.Component;

/** How many consents are to be asked again, on the coordinator's overview. */
@Component
class WaitingConsents implements WaitingSource {

    private final ConsentRenewals renewals;

    WaitingConsents(ConsentRenewals renewals) {
        this.renewals = renewals;
    }

    @Override
    public List<Waiting> waiting() {
        return List.of(
                new Waiting("consents", renewals.kept().value().size(), "/linkage/consent/renewals?filter=true"));
    }
}
