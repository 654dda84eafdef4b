package nl.meetmoment.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptFiguresTests {

    private static final Instant TEN = Instant.parse("2026-03-02T09:00:00Z");

    private final Moved clock = new Moved();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final KeptFigures figures = new KeptFigures(Duration.ofMinutes(1), background::add, clock);
    private final AtomicInteger counts = new AtomicInteger();
    private final Supplier<Integer> count = counts::incrementAndGet;

    @Test
    void areCountedOnceAMinuteInTheBackgroundAndSayWhen() {
        assertThat(figures.of("due", count).value()).isEqualTo(1);
        clock.now = TEN.plusSeconds(59);
        assertThat(figures.of("due", count)).isEqualTo(new KeptFigures.Figure<>(1, TEN));
        assertThat(background).isEmpty();

        clock.now = TEN.plusSeconds(60);
        assertThat(figures.of("due", count).value()).isEqualTo(1);
        assertThat(figures.of("due", count).value()).isEqualTo(1);
        assertThat(background).as("once, however many ask").hasSize(1);
        background.remove().run();
        assertThat(figures.of("due", count)).isEqualTo(new KeptFigures.Figure<>(2, TEN.plusSeconds(60)));
    }

    @Test
    void areCountedAtOnceWhenTheyAreTooOldToBeShown() {
        figures.of("due", count);
        clock.now = TEN.plus(Duration.ofMinutes(10));

        assertThat(figures.of("due", count)).isEqualTo(new KeptFigures.Figure<>(2, clock.now));
        assertThat(background).isEmpty();
    }

    /** These two names have one hash, so that a map would count the one within the other. */
    @Test
    void mayBeCountedFromOthers() {
        assertThat(figures.of("Aa", () -> figures.of("BB", count).value() + 10).value())
                .isEqualTo(11);
        assertThat(figures.of("BB", count).value()).isEqualTo(1);
        assertThat(figures.of("Aa", count).value()).isEqualTo(11);
    }

    @Test
    void areCountedOnceHoweverManyAskAtTheSameMoment() throws Exception {
        var asked = new CountDownLatch(1);
        var second = new FutureTask<>(() -> figures.of("due", count).value());
        var other = new Thread(second);
        var first = new FutureTask<>(() -> figures.of("due", () -> {
                    asked.countDown();
                    while (other.getState() != Thread.State.WAITING && other.isAlive()) {
                        Thread.onSpinWait();
                    }
                    return count.get();
                })
                .value());
        other.setDaemon(true);
        new Thread(first).start();
        asked.await();
        other.start();

        assertThat(second.get()).isEqualTo(1);
        assertThat(first.get()).isEqualTo(1);
        assertThat(counts).hasValue(1);
    }

    @Test
    void areForgottenWhenTooManyNamesWereAskedFor() {
        int names = 2_000;
        IntStream.range(0, names).forEach(number -> figures.of("due:" + number, count));
        IntStream.range(0, names).forEach(number -> figures.of("due:" + number, count));

        assertThat(counts.get()).isGreaterThan(names + names / 2);
    }

    @Test
    void areCountedAtOnceForWhoChangedSomething() {
        figures.of("due:T0", count);
        figures.of("other", count);
        figures.forget("due");

        assertThat(figures.of("due:T0", count).value()).isEqualTo(3);
        assertThat(figures.of("other", count).value()).isEqualTo(2);
    }

    @Test
    void stayWhenTheyCannotBeCountedNowAndAreCountedLater() {
        figures.of("due", count);
        clock.now = TEN.plusSeconds(60);
        Supplier<Integer> broken = () -> {
            throw new IllegalStateException();
        };
        figures.of("due", broken);
        background.remove().run();
        assertThat(figures.of("due", count).value()).isEqualTo(1);
        background.remove().run();
        assertThat(figures.of("due", count).value()).isEqualTo(2);
    }

    @Test
    void failForWhoAsksFirst() {
        assertThatThrownBy(() -> figures.of("due", () -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(figures.of("due", count).value()).isEqualTo(1);
    }

    @Test
    void areNotBroughtBackByACountThatBeganBeforeTheyWereForgotten() {
        figures.of("due", count);
        clock.now = TEN.plusSeconds(60);
        figures.of("due", count);
        figures.forget("due");
        background.remove().run();

        assertThat(figures.of("due", count).value()).isEqualTo(3);
    }

    @Test
    void areCountedEachTimeWhereNothingIsKept() {
        var live = new KeptFigures(Duration.ZERO, background::add, clock);
        live.of("due", count);

        assertThat(live.of("due", count).value()).isEqualTo(2);
    }

    private static final class Moved extends Clock {

        private Instant now = TEN;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
