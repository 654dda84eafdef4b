package nl.meetmoment.linkage;

/** Where somebody lives; the street with its house number. */
public record Address(String street, String postcode, String place) {

    /** Not the address: it never reaches a log by accident. */
    @Override
    public String toString() {
        return "Address[...]";
    }
}
