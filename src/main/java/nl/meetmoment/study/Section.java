package nl.meetmoment.study;

import java.util.List;
import nl.meetmoment.instrument.Condition;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Text;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a questionnaire under one title.
 *
 * @param loop what it is repeated for; empty: once
 */
public record Section(String id, Text title, String loop, List<Part> parts) {

    /** An instrument in its place. */
    public record Part(Instrument instrument, @Nullable Condition show) {}
}
