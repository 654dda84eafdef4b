package nl.meetmoment.linkage.messages;

import java.util.Collection;
import java.util.Map;

/** Nobody sends text messages for this site. */
final class NoTextMessages implements TextMessageProvider {

    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public void send(String reference, String number, String sender, String text) {
        throw new SendingFailed(SendingFailed.Outcome.REFUSED, "no-provider");
    }

    @Override
    public Map<String, Delivery> deliveries(Collection<String> references) {
        return Map.of();
    }
}
