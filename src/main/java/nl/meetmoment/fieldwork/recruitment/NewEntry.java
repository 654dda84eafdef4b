package nl.meetmoment.fieldwork.recruitment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A family that comes on a call list.
 *
 * @param letters who has to have one before the family is called
 * @param notEligible why it takes no part, as a word for the figures; null when it may be asked
 */
public record NewEntry(
        UUID id,
        int parents,
        int children,
        List<NewLetter> letters,
        @Nullable String notEligible) {

    public NewEntry {
        letters = List.copyOf(letters);
    }

    /**
     * A letter that has to be sent.
     *
     * @param addressee number of the person among the family's
     * @param kind {@code parent} or {@code child}
     */
    public record NewLetter(int addressee, String kind) {}
}
