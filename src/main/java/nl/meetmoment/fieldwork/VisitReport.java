package nl.meetmoment.fieldwork;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How a visit went, as the assistant closes it; who took part follows from the questionnaires.
 *
 * @param minutes from arrival to departure
 * @param concernsRaised whether there were worries; what they were goes to the coordinator, never here
 * @param remarks without names and answers; may be empty
 */
@Embeddable
public record VisitReport(
        int minutes,
        @Enumerated(EnumType.STRING) Disturbances disturbances,
        @Enumerated(EnumType.STRING) OthersPresent othersPresent,
        boolean concernsRaised,
        boolean helpGuideLeft,
        String remarks) {

    VisitReport with(String otherRemarks) {
        return new VisitReport(minutes, disturbances, othersPresent, concernsRaised, helpGuideLeft, otherRemarks);
    }
}
