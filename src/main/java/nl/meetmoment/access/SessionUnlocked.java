package nl.meetmoment.access;

import java.util.Set;
import java.util.UUID;

/**
 * The laptop is back with the member, who proved it with the password; published before any staff page is shown.
 *
 * @param handOvers of all that respondents have opened in this browser meanwhile
 */
public record SessionUnlocked(UUID accountId, Set<UUID> handOvers) {

    public SessionUnlocked {
        handOvers = Set.copyOf(handOvers);
    }
}
