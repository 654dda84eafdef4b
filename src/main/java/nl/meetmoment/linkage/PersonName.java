package nl.meetmoment.linkage;

/** As somebody is addressed: the first name and the whole last name, particles included. */
public record PersonName(String first, String last) {

    public String shown() {
        return (first + " " + last).strip();
    }

    /** Not the name: it never reaches a log by accident. */
    @Override
    public String toString() {
        return "PersonName[...]";
    }
}
