package nl.meetmoment.linkage.consent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consent that recruitment took by telephone, kept at the hand-over: to contact and to the visit at which the form is signed. */
@Repository
class TelephoneConsents {

    private final JdbcClient linkage;

    TelephoneConsents(@Qualifier("linkage") JdbcClient linkage) {
        this.linkage = linkage;
    }

    /**
     * What somebody said on the telephone.
     *
     * @param reference to the recording
     * @param takenBy account of the recruiter
     */
    record TelephoneConsent(UUID participant, LocalDate on, String reference, UUID takenBy) {}

    /** By participant; of those only who were recruited by telephone. */
    Map<UUID, TelephoneConsent> of(Collection<UUID> participants) {
        return linkage
                .sql("""
                        select participant_id, consented_on, reference, taken_by from linkage.telephone_consent
                        where participant_id = any (?)
                        """)
                .param(participants.toArray(UUID[]::new))
                .query((row, number) -> new TelephoneConsent(
                        row.getObject("participant_id", UUID.class),
                        row.getObject("consented_on", LocalDate.class),
                        row.getString("reference"),
                        row.getObject("taken_by", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(TelephoneConsent::participant, one -> one));
    }
}
