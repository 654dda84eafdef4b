package nl.meetmoment.response;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * With which respondents somebody is on the telephone, as the guide says. Lies in memory only: whatever ends it, a restart
 * too, hides how far they are until the guide says that the line is back.
 */
@Component
class GuidedLines {

    /** So long may the guide's screen not ask before the line counts as lost. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<UUID, Instant> heard = new ConcurrentHashMap<>();
    private final Clock clock;

    GuidedLines(Clock clock) {
        this.clock = clock;
    }

    void begin(UUID handle) {
        forgetLost();
        heard.put(handle, clock.instant());
    }

    void lose(UUID handle) {
        heard.remove(handle);
    }

    /** The guide's screen asks: lines that are there go on. */
    void goOn(Collection<UUID> handles) {
        forgetLost();
        Instant now = clock.instant();
        handles.forEach(handle -> heard.computeIfPresent(handle, (same, before) -> now));
    }

    boolean isThere(UUID handle) {
        Instant last = heard.get(handle);
        return last != null && !isLost(last);
    }

    private void forgetLost() {
        heard.values().removeIf(this::isLost);
    }

    private boolean isLost(Instant last) {
        return clock.instant().isAfter(last.plus(PATIENCE));
    }
}
