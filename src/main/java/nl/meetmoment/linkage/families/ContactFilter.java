package nl.meetmoment.linkage.families;

import java.io.Serializable;
import nl.meetmoment.linkage.ContactStates.Line;
import org.jspecify.annotations.Nullable;

/**
 * What the list of contacts to look into is narrowed to.
 *
 * @param state code of {@link nl.meetmoment.linkage.ContactStates.State}; empty means all
 */
record ContactFilter(String state) implements Serializable {

    static final ContactFilter NONE = new ContactFilter("");

    ContactFilter(@Nullable String state) {
        this.state = state == null ? "" : state;
    }

    boolean lets(Line one) {
        return state.isEmpty() || state.equals(one.state().code());
    }
}
