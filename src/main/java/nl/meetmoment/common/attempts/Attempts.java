package nl.meetmoment.common.attempts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts wrong attempts by name and network together, by network, by name and overall, in memory only. Who runs out of one
 * waits: 12 seconds, then a minute, then five minutes for each further attempt. A name that was not tried lately from a
 * network is bound by that network alone, so nobody can shut out a family or a colleague elsewhere. Known and unknown names
 * count alike.
 */
public final class Attempts {

    /** What is guessed at; wrong attempts at the one say nothing of the other. */
    public enum Secret {
        START_CODE,
        PASSWORD
    }

    /** As many names and networks as are remembered, for this long after their last attempt. */
    private static final int MOST_REMEMBERED = 200_000;

    private static final Duration REMEMBERED = Duration.ofHours(6);

    private static final int MOST_OF_NAME_AND_NETWORK = 5;
    private static final int MOST_OF_NETWORK = 30;
    private static final int MOST_OF_NAME = 30;
    private static final int MOST_OVERALL = 600;

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private record Key(Secret secret, String name, String network) {}

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(REMEMBERED)
            .build();

    /** So that guessing does not fill the log. */
    private final Bucket lines = Bucket.builder()
            .addLimit(limit -> limit.capacity(1).refillGreedy(1, Duration.ofMinutes(1)))
            .build();

    private final TimeMeter time;

    public Attempts(TimeMeter time) {
        this.time = time;
    }

    /**
     * Counts an attempt before it is made, so that attempts side by side are as many as one after another.
     *
     * @param name whose secret is tried, as it was typed
     * @param address of whoever tries, as the request has it
     * @throws TooManyAttempts when this one has to wait; it does not count then
     */
    public Attempt begin(Secret secret, String name, String address) {
        String whose = name.strip().toLowerCase(Locale.ROOT);
        Optional<String> network = Networks.of(address);
        Bucket own = bucket(new Key(secret, whose, network.orElse("")), MOST_OF_NAME_AND_NETWORK);
        Stream<Bucket> bounds = network.map(from -> bucket(new Key(secret, "", from), MOST_OF_NETWORK)).stream();
        if (own.getAvailableTokens() < MOST_OF_NAME_AND_NETWORK) {
            bounds = Stream.concat(
                    bounds,
                    Stream.of(
                            bucket(new Key(secret, whose, "*"), MOST_OF_NAME),
                            bucket(new Key(secret, "", "*"), MOST_OVERALL)));
        }
        return new Attempt(
                own, take(secret, Stream.concat(Stream.of(own), bounds).toList()));
    }

    private List<Bucket> take(Secret secret, List<Bucket> bounds) {
        List<Bucket> taken = new ArrayList<>();
        for (Bucket bound : bounds) {
            ConsumptionProbe probe = bound.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                taken.forEach(bucket -> bucket.addTokens(1));
                Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
                if (lines.tryConsume(1)) {
                    LOG.warn("Too many wrong attempts at a {}: the next one waits {} s", secret, wait.toSeconds());
                }
                throw new TooManyAttempts(wait);
            }
            taken.add(bound);
        }
        return taken;
    }

    private Bucket bucket(Key key, int most) {
        Function<Key, Bucket> full = any -> Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofMinutes(1)))
                .addLimit(limit -> limit.capacity(3L * most).refillGreedy(3L * most, Duration.ofMinutes(15)))
                .addLimit(limit -> limit.capacity(6L * most).refillGreedy(6L * most, Duration.ofMinutes(150)))
                .withCustomTimePrecision(time)
                .build();
        return buckets.get(key, full);
    }

    /** One that was counted. */
    public static final class Attempt {

        private final Bucket own;
        private final List<Bucket> counted;

        private Attempt(Bucket own, List<Bucket> counted) {
            this.own = own;
            this.counted = counted;
        }

        /** It was right: it counts no more, nor do wrong ones of the same name and network before it. */
        public void succeeded() {
            counted.forEach(bucket -> bucket.addTokens(1));
            own.reset();
        }
    }
}
