package nl.meetmoment.fieldwork;

import java.time.LocalDate;
import java.util.List;

/**
 * A family that takes part from now on.
 *
 * @param region code of the study definition
 * @param participants numbered from 1 in this order
 */
public record NewFamily(String region, LocalDate intake, List<NewParticipant> participants) {

    public NewFamily {
        participants = List.copyOf(participants);
    }
}
