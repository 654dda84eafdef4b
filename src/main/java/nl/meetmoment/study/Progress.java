package nl.meetmoment.study;

import java.util.List;
import nl.meetmoment.instrument.Text;

/**
 * How far a respondent is.
 *
 * @param percent 0 to 100, of the route as it is known now; going back takes nothing away
 * @param part from 1; the section of the page
 */
public record Progress(int percent, int part, List<Part> parts) {

    public enum State {
        DONE,
        CURRENT,
        TO_COME
    }

    /** A section of the route, once for each instance of its loop. */
    public record Part(Text title, Instance instance, State state) {}
}
