package nl.meetmoment.linkage.messages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meetmoment.linkage.messages.SendingFailed.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server's refusal is about, by its numbers (RFC 5321 and 3463): the moment, the address, or the site that sends. Only
 * an address is held against a person.
 */
final class Refusal {

    private static final Pattern FOR_NOW = Pattern.compile("(?m)^4[0-9]{2}(?:[ -]|$)");
    private static final Pattern FOR_GOOD =
            Pattern.compile("(?m)^(5[0-9]{2})(?:[ -](5\\.[0-9]{1,3}\\.[0-9]{1,3})?(.*))?$");

    /** About a mailbox, where it is or the way there, but for 5.1.7 and 5.1.8, which are about the sender's. */
    private static final Pattern OF_ADDRESS = Pattern.compile("5\\.(?:[12]\\.(?!7$|8$)|4\\.)[0-9]+");

    /** What servers without those numbers say when they refuse the one who asks. */
    private static final Pattern OF_SITE =
            Pattern.compile("(?i)relay|authenticat|polic|spam|block|blacklist|reputation|spf|dkim|dmarc");

    private static final Pattern ADDRESSES = Pattern.compile("\\S*@\\S*");

    private Refusal() {}

    /**
     * What is certain after these answers of a server.
     *
     * @param answers a line each
     * @param isOfRecipient whether it refused when it was told whom it is to
     */
    static Outcome outcome(String answers, boolean isOfRecipient) {
        if (FOR_NOW.matcher(answers).find()) {
            return Outcome.LATER;
        }
        Matcher refused = FOR_GOOD.matcher(answers);
        if (!refused.find()) {
            return Outcome.UNKNOWN;
        }
        return isOfRecipient && isAddress(refused.group(1), refused.group(2), refused.group(3))
                ? Outcome.REFUSED
                : Outcome.SITE_REFUSED;
    }

    /** Whether a report about a message that was taken before names a policy of where it went, which says nothing of the address. */
    static boolean isOfPolicy(String status) {
        return status.startsWith("5.7.");
    }

    private static boolean isAddress(String code, @Nullable String status, @Nullable String words) {
        if (status != null) {
            return OF_ADDRESS.matcher(status).matches();
        }
        boolean isMailbox = code.equals("550") || code.equals("551") || code.equals("552") || code.equals("553");
        String said = words == null ? "" : ADDRESSES.matcher(words).replaceAll("");
        return isMailbox && !OF_SITE.matcher(said).find();
    }
}
