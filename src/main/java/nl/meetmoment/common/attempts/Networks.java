package nl.meetmoment.common.attempts;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which network an address belongs to, as far as its owner cannot change it at will. */
final class Networks {

    /** Whoever has one IPv6 address has all that begin alike. */
    private static final int PREFIX_BYTES = 8;

    /** What can be read without asking a name server. */
    private static final Pattern LITERAL =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%\\w+)?");

    private static final String UNREADABLE = "unreadable";

    private Networks() {}

    /** Empty for this machine itself: behind a proxy that is not named, everybody would be of one network. */
    static Optional<String> of(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return Optional.of(UNREADABLE);
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed.isLoopbackAddress() ? Optional.empty() : Optional.of(prefix(parsed));
        } catch (UnknownHostException unreadable) {
            return Optional.of(UNREADABLE);
        }
    }

    private static String prefix(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, PREFIX_BYTES) : bytes);
    }
}
