package nl.meetmoment.fieldwork.planning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.meetmoment.access.AccountView;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.Role;
import nl.meetmoment.common.Problem;
import org.springframework.stereotype.Component;

/** The assistants who can be given visits. */
@Component
class Assistants {

    private final Accounts accounts;

    Assistants(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Their names by id, in the order of the names. */
    Map<UUID, String> names() {
        var names = new LinkedHashMap<UUID, String>();
        for (AccountView assistant : accounts.withRole(Role.ASSISTANT)) {
            names.put(assistant.id(), assistant.name());
        }
        return names;
    }

    /** @throws nl.meetmoment.common.ProblemException NOT_FOUND for whoever is no assistant */
    String name(UUID assistant) {
        String name = names().get(assistant);
        if (name == null) {
            throw Problem.NOT_FOUND.exception();
        }
        return name;
    }
}
