package nl.meetmoment.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S6")
class GuidedLinesTests {

    private static final UUID MOTHER = UUID.randomUUID();
    private static final UUID FATHER = UUID.randomUUID();

    private Instant now = Instant.parse("2026-11-28T10:00:00Z");

    private final GuidedLines lines = new GuidedLines(new Clock() {

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
    });

    @Test
    void isNotThereBeforeTheGuideSaysSo() {
        lines.goOn(List.of(MOTHER));

        assertThat(lines.isThere(MOTHER)).isFalse();
    }

    @Test
    void staysWhileTheGuidesScreenAsks() {
        lines.begin(MOTHER);
        for (int minutes = 0; minutes < 10; minutes++) {
            pass(Duration.ofMinutes(1));
            lines.goOn(List.of(MOTHER, FATHER));
        }

        assertThat(lines.isThere(MOTHER)).isTrue();
        assertThat(lines.isThere(FATHER)).isFalse();
    }

    @Test
    void isLostWithoutTheScreenUntilTheGuideSaysThatItIsBack() {
        lines.begin(MOTHER);
        pass(GuidedLines.PATIENCE.plusSeconds(1));
        assertThat(lines.isThere(MOTHER)).isFalse();

        lines.goOn(List.of(MOTHER));
        assertThat(lines.isThere(MOTHER)).isFalse();

        lines.begin(MOTHER);
        assertThat(lines.isThere(MOTHER)).isTrue();
    }

    @Test
    void isLostWhenSomebodySaysSo() {
        lines.begin(MOTHER);
        lines.begin(FATHER);

        lines.lose(MOTHER);
        lines.goOn(List.of(MOTHER, FATHER));

        assertThat(lines.isThere(MOTHER)).isFalse();
        assertThat(lines.isThere(FATHER)).isTrue();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
