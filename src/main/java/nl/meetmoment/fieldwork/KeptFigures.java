package nl.meetmoment.fieldwork;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import nl.meetmoment.access.RowScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers over all families, counted at most once in a while for the whole site. What is older is shown once more, with its moment,
 * while it is counted anew in the background: no page but the first after a start, or after a change by who looks, waits for a
 * count that grows with the study. For who sees all families only.
 */
public class KeptFigures {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFigures.class);

    private final Duration fresh;
    private final Executor background;
    private final Clock clock;
    private final Map<String, Figure<?>> kept = new ConcurrentHashMap<>();
    private final Set<String> counting = ConcurrentHashMap.newKeySet();

    /** @param fresh how long a number is shown without being counted anew; zero: each time */
    KeptFigures(Duration fresh, Executor background, Clock clock) {
        this.fresh = fresh;
        this.background = background;
        this.clock = clock;
    }

    /** @param at when it was counted */
    public record Figure<T>(T value, Instant at) {

        public ZonedDateTime localTime() {
            return at.atZone(DutchTime.ZONE);
        }
    }

    /**
     * What is known by this name.
     *
     * @param count gives the same for everybody who may ask; what it throws at first reaches who asks
     */
    public <T> Figure<T> of(String name, Supplier<T> count) {
        if (fresh.isZero()) {
            return counted(count);
        }
        Figure<?> known = kept.get(name);
        Figure<?> found = known != null ? known : kept.computeIfAbsent(name, first -> counted(count));
        if (!clock.instant().isBefore(found.at().plus(fresh)) && counting.add(name)) {
            background.execute(() -> countAnew(name, found, count));
        }
        @SuppressWarnings("unchecked") // a name stands for one count
        Figure<T> figure = (Figure<T>) found;
        return figure;
    }

    /** Whoever changed something sees it: what is known by names that begin so is counted when it is next asked for. */
    public void forget(String beginning) {
        kept.keySet().removeIf(name -> name.startsWith(beginning));
    }

    /** Counted outside of the map, so that nobody who asks waits; what was forgotten meanwhile stays so. */
    private void countAnew(String name, Figure<?> old, Supplier<?> count) {
        try {
            Figure<?> counted = RowScope.bySite(() -> counted(count));
            kept.replace(name, old, counted);
        } catch (RuntimeException later) {
            LOG.warn("{} is counted later: {}", name, later.getClass().getSimpleName());
        } finally {
            counting.remove(name);
        }
    }

    private <T> Figure<T> counted(Supplier<T> count) {
        Instant at = clock.instant();
        return new Figure<>(count.get(), at);
    }
}
