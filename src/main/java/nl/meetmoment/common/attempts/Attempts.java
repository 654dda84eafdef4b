package nl.meetmoment.common.attempts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts wrong attempts by name and network together, by network, by name and overall, in memory only. Who runs out of one
 * waits: 12 seconds, then a minute, then five minutes for each further attempt. A name that was not tried wrongly
 * lately from a network is bound by that network alone, so nobody can shut out a family or a colleague elsewhere. Known and unknown names
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

    /** Longer ones are nobody's, and count as one name. */
    private static final int LONGEST_NAME = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    /** What counts together, and how many wrong attempts in a period it takes until the next one waits. */
    private enum Bound {
        NAME_AND_NETWORK(5),
        NETWORK(30),
        NAME(30),
        OVERALL(600);

        private final long most;

        Bound(long most) {
            this.most = most;
        }
    }

    private record Key(Secret secret, Bound bound, String name, String network) {}

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(REMEMBERED)
            .build();

    /** So that guessing does not fill the log. */
    private final Bucket lines = Bucket.builder()
            .addLimit(limit -> limit.capacity(1).refillGreedy(1, Duration.ofMinutes(1)))
            .build();

    private final TimeMeter time;
    private final Duration period;

    /**
     * @param period in which a name may be tried wrongly five times from one network; three times as many in fifteen of
     *     them, and six times as many in 150
     */
    public Attempts(TimeMeter time, Duration period) {
        this.time = time;
        this.period = period;
    }

    /**
     * Makes an attempt. It counts before it is made, so that attempts side by side are as many as one after another; when it is
     * right or fails it is taken back, and a right one clears the wrong ones of the same name and network.
     *
     * @param name whose secret is tried, as it was typed
     * @param address of whoever tries, as the request has it
     * @param attempt empty when the secret was wrong
     * @return what the attempt returned
     * @throws TooManyAttempts when this one has to wait; it does not count then
     */
    public <T> Optional<T> make(Secret secret, String name, String address, Supplier<Optional<T>> attempt) {
        String whose = name.length() > LONGEST_NAME ? "" : name.strip().toLowerCase(Locale.ROOT);
        Optional<String> network = Networks.of(address);
        Bucket own = bucket(new Key(secret, Bound.NAME_AND_NETWORK, whose, network.orElse("")));
        List<Bucket> counted = take(secret, bounds(secret, whose, network, own));
        boolean isWrong = false;
        try {
            Optional<T> made = attempt.get();
            isWrong = made.isEmpty();
            made.ifPresent(right -> own.reset());
            return made;
        } finally {
            if (!isWrong) {
                counted.forEach(bucket -> bucket.addTokens(1));
            }
        }
    }

    private List<Bucket> bounds(Secret secret, String name, Optional<String> network, Bucket own) {
        List<Bucket> bounds = new ArrayList<>(List.of(own));
        network.ifPresent(from -> bounds.add(bucket(new Key(secret, Bound.NETWORK, "", from))));
        if (wasTriedWrongly(own)) {
            bounds.add(bucket(new Key(secret, Bound.NAME, name, "")));
            bounds.add(bucket(new Key(secret, Bound.OVERALL, "", "")));
        }
        return bounds;
    }

    private static boolean wasTriedWrongly(Bucket own) {
        BucketConfiguration limits = ((LocalBucket) own).getConfiguration();
        long[] left = own.asVerbose().getAvailableTokens().getDiagnostics().getAvailableTokensPerEachBandwidth();
        return IntStream.range(0, left.length).anyMatch(at -> left[at] < limits.getBandwidths()[at].getCapacity());
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

    private Bucket bucket(Key key) {
        return buckets.get(key, any -> full(any.bound().most));
    }

    private Bucket full(long most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                .addLimit(limit -> limit.capacity(3 * most).refillGreedy(3 * most, period.multipliedBy(15)))
                .addLimit(limit -> limit.capacity(6 * most).refillGreedy(6 * most, period.multipliedBy(150)))
                .withCustomTimePrecision(time)
                .build();
    }
}
