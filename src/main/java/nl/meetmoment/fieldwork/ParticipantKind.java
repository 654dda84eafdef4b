package nl.meetmoment.fieldwork;

import jakarta.persistence.EnumeratedValue;

/** Parents and children fill in questionnaires of their own; the code is the questionnaire's informant. */
public enum ParticipantKind {
    PARENT("parent"),
    CHILD("child");

    @EnumeratedValue
    private final String code;

    ParticipantKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
