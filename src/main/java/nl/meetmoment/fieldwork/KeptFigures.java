package nl.meetmoment.fieldwork;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import nl.meetmoment.access.RowScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers over all families, counted at most once in a while for the whole site. What is a little older is shown once more, with its
 * moment, while it is counted anew in the background: no page but the first after a start, after a pause, or after a change by who
 * looks, waits for a count that grows with the study. For who sees all families only.
 */
public class KeptFigures {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFigures.class);

    /** What is older is shown to nobody. */
    private static final Duration OLDEST = Duration.ofMinutes(10);

    /** As many names are known at a time: some are made from what a page was asked for. */
    private static final int MOST = 500;

    private final Duration fresh;
    private final Executor background;
    private final Clock clock;
    private final Cache<String, Figure<?>> kept =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    /** Each there for as long as somebody counts or waits. */
    private final Cache<String, Lock> locks =
            Caffeine.newBuilder().weakValues().executor(Runnable::run).build();

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
     * @param count gives the same for everybody who may ask, and may ask for others; what it throws reaches who asks when nothing
     *     is known that may be shown
     */
    public <T> Figure<T> of(String name, Supplier<T> count) {
        if (fresh.isZero()) {
            return counted(count);
        }
        Figure<?> found = shown(name).orElseGet(() -> countFirst(name, count));
        if (!clock.instant().isBefore(found.at().plus(fresh)) && counting.add(name)) {
            background.execute(() -> countAnew(name, found, count));
        }
        @SuppressWarnings("unchecked") // a name stands for one count
        Figure<T> figure = (Figure<T>) found;
        return figure;
    }

    /** Counted by one of those who ask, while the others wait; outside of the map, for a count may ask for others. */
    private Figure<?> countFirst(String name, Supplier<?> count) {
        Lock lock = locks.get(name, first -> new ReentrantLock());
        lock.lock();
        try {
            return shown(name).orElseGet(() -> {
                Figure<?> counted = counted(count);
                kept.put(name, counted);
                return counted;
            });
        } finally {
            lock.unlock();
        }
    }

    private Optional<Figure<?>> shown(String name) {
        return Optional.<Figure<?>>ofNullable(kept.getIfPresent(name))
                .filter(known -> clock.instant().isBefore(known.at().plus(OLDEST)));
    }

    /** Whoever changed something sees it: what is known by names that begin so is counted when it is next asked for. */
    public void forget(String beginning) {
        kept.asMap().keySet().removeIf(name -> name.startsWith(beginning));
    }

    /** Counted outside of the map, so that nobody who asks waits; what was forgotten meanwhile stays so. */
    private void countAnew(String name, Figure<?> old, Supplier<?> count) {
        try {
            Figure<?> counted = RowScope.bySite(() -> counted(count));
            kept.asMap().replace(name, old, counted);
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
