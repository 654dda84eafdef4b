package nl.meetmoment.common;

/**
 * Everything that the site refuses, by a number that stays: the HTTP status, a dot and a running number. The text for
 * people stands in the messages under {@code problem.<number>}; scripts read the number.
 */
public enum Problem {
    MALFORMED("400.01"),
    UNKEEPABLE("400.02"),
    NOT_SIGNED_IN("401.01"),
    START_CODE_REFUSED("401.02"),
    SESSION_ENDED("401.03"),
    FORBIDDEN("403.01"),
    STALE_FORM("403.02"),
    NOT_FOUND("404.01"),
    METHOD_NOT_ALLOWED("405.01"),
    SAVE_ID_REUSED("409.01"),
    PAGE_NOT_ON_ROUTE("409.02"),
    ALREADY_SUBMITTED("409.03"),
    ANSWERED_ELSEWHERE("409.05"),
    TOO_LARGE("413.01"),
    TEXT_TOO_LONG("413.02"),
    UNSUPPORTED_TYPE("415.01"),
    INVALID_ANSWER("422.01"),
    ITEM_NOT_ON_PAGE("422.02"),
    TOO_MANY_ATTEMPTS("429.01"),
    INTERNAL("500.01"),
    BUSY("503.01");

    private final String number;

    Problem(String number) {
        this.number = number;
    }

    public String number() {
        return number;
    }

    /** The HTTP status. */
    public int status() {
        return Integer.parseInt(number.substring(0, 3));
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }

    public ProblemException exception(Throwable cause) {
        return new ProblemException(this, cause);
    }
}
