package nl.meetmoment.fieldwork.overview;

/**
 * Something that waits for a coordinator and that fieldwork does not know of itself.
 *
 * @param code what its word is looked up by, {@code overview.<code>}
 * @param address of the list that it leads to
 */
public record Waiting(String code, int number, String address) {}
