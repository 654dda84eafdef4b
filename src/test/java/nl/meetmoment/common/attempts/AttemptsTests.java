package nl.meetmoment.common.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nl.meetmoment.common.attempts.Attempts.Secret;
import nl.meetmoment.common.attempts.TooManyAttempts.Wait;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("W3")
class AttemptsTests {

    private static final String HOME = "203.0.113.7";
    private static final String ELSEWHERE = "198.51.100.7";

    private final AtomicLong now = new AtomicLong();

    private final Attempts attempts = new Attempts(
            new TimeMeter() {

                @Override
                public long currentTimeNanos() {
                    return now.get();
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            },
            Duration.ofMinutes(1));

    @Test
    void letsFiveWrongAttemptsPassAndDelaysMoreByEverMore() {
        fail(5, "tulp", HOME);
        assertThat(wait("tulp", HOME)).isEqualTo(new Wait("common.wait.seconds", 12));

        failAsSoonAsPossible(15, "tulp", HOME);
        assertThat(seconds("tulp", HOME)).isBetween(13L, 60L);

        failAsSoonAsPossible(40, "tulp", HOME);
        assertThat(seconds("tulp", HOME)).isBetween(240L, 300L);
    }

    @Test
    void neverMakesAnyoneWaitLongerThanFiveMinutes() {
        failAsSoonAsPossible(500, "tulp", HOME);
        for (int minute = 0; minute < 5; minute++) {
            pass(Duration.ofMinutes(1));
        }
        guess("tulp", HOME, Optional.empty());
    }

    @Test
    void forgetsWrongAttemptsAfterARightOne() {
        fail(4, "tulp", HOME);
        guess("tulp", HOME, Optional.of("right"));

        fail(5, "tulp", HOME);
    }

    @Test
    void countsNamesAlikeHoweverTheyAreTyped() {
        fail(3, "tulp", HOME);
        fail(2, " Tulp ", HOME);

        assertDelayed("TULP", HOME);
    }

    @Test
    void countsTheTwoSecretsApart() {
        fail(5, "tulp", HOME);

        attempts.make(Secret.PASSWORD, "tulp", HOME, Optional::empty);
    }

    @Test
    void doesNotCountWhatHadToWait() {
        fail(5, "tulp", HOME);
        IntStream.range(0, 100).forEach(again -> assertDelayed("tulp", HOME));

        pass(Duration.ofSeconds(12));
        guess("tulp", HOME, Optional.empty());
    }

    @Test
    void bindsANetworkThatTriesManyNames() {
        IntStream.range(0, 30).forEach(name -> fail(1, "name" + name, HOME));

        assertDelayed("another", HOME);
    }

    @Test
    void neverShutsOutAFamilyElsewhere() {
        IntStream.range(0, 5_000)
                .forEach(network -> tryUntilDelayed("tulp", "10.1." + network / 250 + "." + network % 250));

        guess("tulp", ELSEWHERE, Optional.of("right"));
        guess("tulp", ELSEWHERE, Optional.empty());
        assertDelayed("tulp", ELSEWHERE);
    }

    @Test
    void boundsGuessingOfOneNameFromManyNetworks() {
        int let = IntStream.range(0, 200)
                .map(network -> tryUntilDelayed("tulp", "10.2.0." + network))
                .sum();

        assertThat(let).isLessThanOrEqualTo(200 + 30);
    }

    @Test
    void takesAllAddressesOfOneIpv6NetworkForOne() {
        IntStream.range(0, 5).forEach(host -> fail(1, "tulp", "2001:db8:1:2::" + (host + 1)));

        assertDelayed("tulp", "2001:db8:1:2:ffff::9");
        guess("tulp", "2001:db8:1:3::1", Optional.empty());
    }

    @Test
    void asksNoNameServerForWhatIsNoAddress() {
        fail(5, "tulp", "evil.example");

        assertDelayed("tulp", "999.1.1.1x");
    }

    @Test
    void takesThisMachineForNoNetwork() {
        IntStream.range(0, 100).forEach(name -> fail(1, "name" + name, "127.0.0.1"));
        IntStream.range(0, 100).forEach(name -> fail(1, "other" + name, "0:0:0:0:0:0:0:1"));
    }

    @Test
    void letsAsManyPassSideBySideAsOneAfterAnother() throws InterruptedException {
        var let = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(8);
        IntStream.range(0, 200).forEach(any -> threads.execute(() -> let.addAndGet(tryOnce("tulp", HOME))));
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        assertThat(let).hasValue(5);
    }

    @Test
    void saysLongWaitsInMinutes() {
        assertThat(new TooManyAttempts(Duration.ofMillis(1)).waiting()).isEqualTo(new Wait("common.wait.seconds", 1));
        assertThat(new TooManyAttempts(Duration.ofSeconds(90)).waiting())
                .isEqualTo(new Wait("common.wait.seconds", 90));
        assertThat(new TooManyAttempts(Duration.ofSeconds(91)).waiting()).isEqualTo(new Wait("common.wait.minutes", 2));
        assertThat(new TooManyAttempts(Duration.ofMinutes(5)).waiting()).isEqualTo(new Wait("common.wait.minutes", 5));
    }

    @Test
    void keepsAnEmptyNameApartFromAllOtherCounts() {
        fail(5, "", HOME);
        fail(1, "x".repeat(5_000), ELSEWHERE);
        assertDelayed("", HOME);

        IntStream.range(0, 25).forEach(name -> fail(1, "name" + name, HOME));
        assertDelayed("another", HOME);
        IntStream.range(0, 4).forEach(again -> fail(1, "y".repeat(5_000), ELSEWHERE));
        assertDelayed("z".repeat(200), ELSEWHERE);
    }

    @Test
    void countsNothingWhenTheAttemptItselfFails() {
        for (int away = 0; away < 20; away++) {
            assertThatThrownBy(() -> attempts.make(Secret.START_CODE, "tulp", HOME, () -> {
                        throw new IllegalStateException("the database is away");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        fail(5, "tulp", HOME);
    }

    private Optional<String> guess(String name, String address, Optional<String> outcome) {
        return attempts.make(Secret.START_CODE, name, address, () -> outcome);
    }

    private void fail(int times, String name, String address) {
        IntStream.range(0, times).forEach(any -> guess(name, address, Optional.empty()));
    }

    private void failAsSoonAsPossible(int times, String name, String address) {
        for (int let = 0; let < times; let += tryOnce(name, address)) {
            pass(Duration.ofSeconds(1));
        }
    }

    private int tryUntilDelayed(String name, String address) {
        int let = 0;
        while (tryOnce(name, address) == 1) {
            let++;
        }
        return let;
    }

    private int tryOnce(String name, String address) {
        try {
            guess(name, address, Optional.empty());
            return 1;
        } catch (TooManyAttempts delayed) {
            return 0;
        }
    }

    private void assertDelayed(String name, String address) {
        assertThatThrownBy(() -> guess(name, address, Optional.empty())).isInstanceOf(TooManyAttempts.class);
    }

    private Wait wait(String name, String address) {
        return catchThrowableOfType(TooManyAttempts.class, () -> guess(name, address, Optional.empty()))
                .waiting();
    }

    private long seconds(String name, String address) {
        Wait wait = wait(name, address);
        return wait.words().endsWith("minutes") ? wait.amount() * 60 : wait.amount();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
