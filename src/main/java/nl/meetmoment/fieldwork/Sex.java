package nl.meetmoment.fieldwork;

import jakarta.persistence.EnumeratedValue;

/** As the family says it is. */
public enum Sex {
    FEMALE("female", "girl"),
    MALE("male", "boy"),
    OTHER("other", "other");

    @EnumeratedValue
    private final String code;

    private final String ofChild;

    Sex(String code, String ofChild) {
        this.code = code;
        this.ofChild = ofChild;
    }

    public String code() {
        return code;
    }

    /** The word of {@link nl.meetmoment.study.TargetChild}. */
    String ofChild() {
        return ofChild;
    }
}
