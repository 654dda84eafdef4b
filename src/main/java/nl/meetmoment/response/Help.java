package nl.meetmoment.response;

import java.util.UUID;
import nl.meetmoment.fieldwork.Mode;
import org.jspecify.annotations.Nullable;

/**
 * Whether a respondent may ask for the guide, and does.
 *
 * @param handle of the response, as the guide's screen knows it; null once it is submitted
 */
record Help(@Nullable UUID handle, Mode mode, boolean isAsked) {

    static final Help NONE = new Help(null, Mode.VISIT, false);

    boolean isOffered() {
        return handle != null && mode.isOnline();
    }

    Help with(boolean asked) {
        return new Help(handle, mode, asked);
    }
}
