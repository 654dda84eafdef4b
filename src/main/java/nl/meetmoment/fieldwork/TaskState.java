package nl.meetmoment.fieldwork;

import jakarta.persistence.EnumeratedValue;

/** All that staff learn of a questionnaire. */
enum TaskState {
    NOT_STARTED("not_started"),
    STARTED("started"),
    SUBMITTED("submitted");

    @EnumeratedValue
    private final String code;

    TaskState(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
