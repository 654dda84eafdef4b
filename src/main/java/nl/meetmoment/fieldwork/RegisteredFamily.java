package nl.meetmoment.fieldwork;

import java.util.List;
import java.util.UUID;

/** By what a registered family is known from now on; participants in the order in which they were given. */
public record RegisteredFamily(String caseNumber, List<Member> participants) {

    public RegisteredFamily {
        participants = List.copyOf(participants);
    }

    /**
     * Somebody of it.
     *
     * @param number within the family, from 1
     */
    public record Member(UUID id, int number, ParticipantKind kind) {}
}
