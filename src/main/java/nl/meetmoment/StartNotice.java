package nl.meetmoment;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever typed {@code ./meetmoment run} where the site is, once a first page was really served. */
@Component
@ConditionalOnProperty("meetmoment.started")
class StartNotice {

    private static final int TIMEOUT = 10_000;

    private final Clock clock;

    private final long started;

    StartNotice(Clock clock, @Value("${meetmoment.started}") long started) {
        this.clock = clock;
        this.started = started;
    }

    @Order
    @EventListener
    void show(ApplicationReadyEvent ready) throws IOException {
        String site = "http://localhost:"
                + ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        int status = firstPage(site);
        Duration taken = Duration.ofMillis(clock.millis() - started);
        System.out.printf("%nMeetmoment is at %s (staff: %s/staff, respondents: %s/v)%n", site, site, site);
        System.out.printf("First page %.1f seconds after the command%s.%n%n", taken.toMillis() / 1000.0, note(status));
    }

    private static int firstPage(String site) throws IOException {
        var request = (HttpURLConnection) URI.create(site + "/v").toURL().openConnection();
        request.setConnectTimeout(TIMEOUT);
        request.setReadTimeout(TIMEOUT);
        try {
            return request.getResponseCode();
        } finally {
            request.disconnect();
        }
    }

    private static String note(int status) {
        return status < HttpURLConnection.HTTP_BAD_REQUEST ? "" : ", answered with status " + status;
    }
}
