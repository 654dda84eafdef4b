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

    /** Enough of it to say that two people who have it live together: two unknown addresses are not the same home. */
    public boolean isWhole() {
        return !street.isBlank() && !town().isEmpty();
    }

    /** Where it is, whoever calls it how. */
    public Address withoutLabel() {
        return new Address(street, postcode, place);
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
