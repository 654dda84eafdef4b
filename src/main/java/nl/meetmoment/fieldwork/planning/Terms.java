package nl.meetmoment.fieldwork.planning;

/**
 * Where an assistant travels from and how much is asked.
 *
 * @param postcode four digits, or empty when it is not known
 * @param mostVisits in a week
 */
public record Terms(String postcode, int mostVisits) {

    static final Terms USUAL = new Terms("", 8);

    /** The first two digits, or empty. */
    String area() {
        return postcode.isEmpty() ? "" : postcode.substring(0, 2);
    }
}
