package nl.meetmoment.response;

import java.util.Set;
import java.util.UUID;

/**
 * One request to save, from a page's form or from its script.
 *
 * @param id the client's own number of this save; of a form: the form's
 * @param form the page as it was shown once
 * @param page its number
 * @param base the response's last sequence when the page was shown
 * @param sequence {@link #NEXT} lets the server give the next one
 * @param skipsGaps what is open counts as skipped
 * @param told codes of the items of which the page said that what was typed cannot be kept
 */
record Save(
        UUID id, UUID form, int page, long base, long sequence, boolean skipsGaps, Set<String> told, SentAnswers sent) {

    static final long NEXT = 0;

    /**
     * So many saves a page's script may number after its base. The page's form comes behind all of them, also those that
     * are still on their way when it arrives. Behind the form there is as much room again, for a page that was sent and
     * stayed.
     */
    static final long ROOM = 1_000_000;
}
