package nl.meetmoment.linkage.messages;

import java.util.List;

/**
 * A message as it is sent, which is sealed where it is kept.
 *
 * @param to an address, a number, or for a letter nothing
 * @param sender as whom it comes
 * @param window what stands in the window of a letter's envelope, line by line
 * @param subject empty in a text message
 */
record Written(String to, String sender, List<String> window, String subject, String text) {

    Written {
        window = List.copyOf(window);
    }

    @Override
    public String toString() {
        return "Written[...]";
    }
}
