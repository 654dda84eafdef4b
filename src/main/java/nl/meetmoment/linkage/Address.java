package nl.meetmoment.linkage;

/**
 * Where somebody lives; the street with its house number.
 *
 * @param label when there is more than one: whose home it is, on which days; may be empty
 */
public record Address(String street, String postcode, String place, String label) {

    public Address(String street, String postcode, String place) {
        this(street, postcode, place, "");
    }

    /** In two lines at most, without the label. */
    public String town() {
        return (postcode + " " + place).strip();
    }

    /** Not the address: it never reaches a log by accident. */
    @Override
    public String toString() {
        return "Address[...]";
    }
}
