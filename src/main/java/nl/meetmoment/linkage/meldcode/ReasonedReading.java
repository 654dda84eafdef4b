package nl.meetmoment.linkage.meldcode;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which logs are open to whom for a reason; it ends by itself, and with the site. The trail has each. */
@Component
class ReasonedReading {

    static final Duration LASTS = Duration.ofMinutes(30);

    private record Reading(UUID log, UUID account) {}

    private final Map<Reading, Instant> until = new ConcurrentHashMap<>();
    private final Clock clock;

    ReasonedReading(Clock clock) {
        this.clock = clock;
    }

    void open(UUID log, UUID account) {
        Instant now = clock.instant();
        until.values().removeIf(end -> !end.isAfter(now));
        until.put(new Reading(log, account), now.plus(LASTS));
    }

    boolean isOpen(UUID log, UUID account) {
        Instant end = until.get(new Reading(log, account));
        return end != null && end.isAfter(clock.instant());
    }
}
