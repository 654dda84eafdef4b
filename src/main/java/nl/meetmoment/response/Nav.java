package nl.meetmoment.response;

import nl.meetmoment.common.Problem;
import org.jspecify.annotations.Nullable;

/** Which of a page's buttons was pressed. */
enum Nav {
    NEXT,
    BACK,
    PAUSE,
    LEAVE,
    LANGUAGE,
    HELP,
    NO_HELP,
    HANG_UP;

    /** Without any a form was sent by the Enter key, which goes on. */
    static Nav of(@Nullable String button) {
        return switch (button == null ? "next" : button) {
            case "next" -> NEXT;
            case "back" -> BACK;
            case "pause" -> PAUSE;
            case "leave" -> LEAVE;
            case "language" -> LANGUAGE;
            case "help" -> HELP;
            case "no-help" -> NO_HELP;
            case "hang-up" -> HANG_UP;
            default -> throw Problem.MALFORMED.exception();
        };
    }
}
