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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
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
