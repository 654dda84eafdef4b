package nl.meetmoment.linkage.consent;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the list of consents to renew is narrowed to; empty means all.
 *
 * @param reason code of {@link Renewal.Reason}
 */
record RenewalFilter(String reason, String purpose) implements Serializable {

    static final RenewalFilter NONE = new RenewalFilter("", "");

    RenewalFilter(@Nullable String reason, @Nullable String purpose) {
        this.reason = reason == null ? "" : reason;
        this.purpose = purpose == null ? "" : purpose;
    }

    boolean lets(Renewal one) {
        return (reason.isEmpty() || reason.equals(one.reason().code()))
                && (purpose.isEmpty() || purpose.equals(one.purpose()));
    }
}
