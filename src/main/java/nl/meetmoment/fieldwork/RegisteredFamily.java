package nl.meetmoment.fieldwork;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** By what a registered family is known from now on; participants in the order in which they were given. */
public record RegisteredFamily(String caseNumber, List<Member> participants) {

    public RegisteredFamily {
        participants = List.copyOf(participants);
    }

    /** Ids of all participants, as of a visit to a family that lives together. */
    public Set<UUID> everybody() {
        return participants.stream().map(Member::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Somebody of it.
     *
     * @param number within the family, from 1
     */
    public record Member(UUID id, int number, ParticipantKind kind) {}
}
