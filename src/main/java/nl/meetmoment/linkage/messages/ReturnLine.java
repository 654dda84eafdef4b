package nl.meetmoment.linkage.messages;

import java.time.ZonedDateTime;
import nl.meetmoment.fieldwork.DutchTime;

/**
 * Where a message came back from once, as its page shows it.
 *
 * @param channel code
 * @param to the address or number
 * @param reason code of why; may be empty
 */
record ReturnLine(String channel, String to, String reason, ZonedDateTime at) {

    static ReturnLine of(Messages.Returned returned) {
        return new ReturnLine(
                returned.channel(),
                returned.written().to(),
                returned.reason(),
                returned.at().atZone(DutchTime.ZONE));
    }
}
