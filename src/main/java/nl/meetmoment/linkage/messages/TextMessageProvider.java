package nl.meetmoment.linkage.messages;

import java.util.Collection;
import java.util.Map;

/** Takes text messages to telephones. Whoever implements it keeps numbers and texts out of logs. */
public interface TextMessageProvider {

    /** What a provider says of a message that it took. */
    enum Delivery {
        DELIVERED,
        /** The number cannot be reached, and will not be. */
        BOUNCED
    }

    /** Whether messages are sent at all; when not, no number counts as a way to reach somebody. */
    boolean isThere();

    /**
     * Takes a message; one with a reference that it has is not sent again.
     *
     * @param reference that {@link #deliveries} is asked with
     * @param number with {@code +} and the country
     * @param sender as whom it comes
     * @throws SendingFailed which says whether it can have left
     */
    void send(String reference, String number, String sender, String text);

    /** What is known of these by now; those of which nothing is known are left out. */
    Map<String, Delivery> deliveries(Collection<String> references);
}
