package nl.meetmoment.fieldwork;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** The region in which a family is from a day on, until it moves again. */
@Entity
@Table(schema = "fieldwork", name = "family_region")
class FamilyStay {

    @Id
    private UUID stayId;

    private String region;
    private LocalDate fromOn;

    @SuppressWarnings("NullAway.Init")
    protected FamilyStay() {}

    FamilyStay(String region, LocalDate from) {
        this.stayId = UUID.randomUUID();
        this.region = region;
        this.fromOn = from;
    }

    String region() {
        return region;
    }

    LocalDate from() {
        return fromOn;
    }
}
