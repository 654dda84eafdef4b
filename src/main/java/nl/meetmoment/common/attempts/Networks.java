package nl.meetmoment.common.attempts;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import nl.meetmoment.common.IpAddress;

/** Which network an address belongs to, as far as its owner cannot change it at will. */
final class Networks {

    /** Whoever has one IPv6 address has all that begin alike. */
    private static final int PREFIX_BYTES = 8;

    private static final String UNREADABLE = "unreadable";

    private Networks() {}

    /** Empty for this machine itself: behind a proxy that is not named, everybody would be of one network. */
    static Optional<String> of(String address) {
        Optional<InetAddress> parsed = IpAddress.of(address);
        return parsed.isEmpty()
                ? Optional.of(UNREADABLE)
                : parsed.filter(one -> !one.isLoopbackAddress()).map(Networks::prefix);
    }

    private static String prefix(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, PREFIX_BYTES) : bytes);
    }
}
