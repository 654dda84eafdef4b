package nl.meetmoment.common.web;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.meetmoment.common.IpAddress;
import org.apache.catalina.valves.RemoteIpValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Takes the address that a request came from out of {@code X-Forwarded-For} when it was brought by one of the proxies in
 * {@code meetmoment.proxies}, and believes nobody else; nothing of scheme or host is taken over from anybody.
 */
@Component
class Proxies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(Proxies.class);

    private final List<String> addresses;
    private final boolean https;

    /** @throws IllegalArgumentException for what is no IP address */
    Proxies(
            @Value("${meetmoment.proxies:}") List<String> addresses,
            @Value("${meetmoment.https:false}") boolean https) {
        this.addresses = addresses.stream().map(Proxies::asTheServerWritesIt).toList();
        this.https = https;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        if (!addresses.isEmpty()) {
            server.addEngineValves(valve());
        } else if (https) {
            LOG.warn(
                    "meetmoment.proxies is not set: behind a proxy all visitors count as one, so who guesses delays others");
        }
    }

    private RemoteIpValve valve() {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(addresses.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader(null);
        return valve;
    }

    private static String asTheServerWritesIt(String address) {
        return IpAddress.of(address.strip())
                .map(InetAddress::getHostAddress)
                .orElseThrow(() -> new IllegalArgumentException("meetmoment.proxies has \"" + address
                        + "\", which is no IP address: list them with commas, such as 127.0.0.1."));
    }
}
