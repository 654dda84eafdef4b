package nl.meetmoment.linkage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who changed what of a person when; what it said before and after is not kept.
 *
 * @param fields words for the fields, such as {@code channels}
 */
public record PersonChange(UUID participant, Instant at, UUID by, List<String> fields) {

    public PersonChange {
        fields = List.copyOf(fields);
    }
}
