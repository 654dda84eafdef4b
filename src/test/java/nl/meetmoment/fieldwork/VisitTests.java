package nl.meetmoment.fieldwork;

import static nl.meetmoment.fieldwork.ChecklistPoint.CONSENT_SIGNED;
import static nl.meetmoment.fieldwork.ChecklistPoint.EXPLAINED;
import static nl.meetmoment.fieldwork.ChecklistPoint.SEPARATE_ROOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class VisitTests {

    private static final Instant PLANNED = Instant.parse("2026-11-25T13:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-25T13:05:00Z");

    static final VisitReport REPORT =
            new VisitReport(95, Disturbances.SOME, OthersPresent.NOBODY, false, true, "Rustig verlopen.");

    private final Visit visit = new Visit("G-ACDEF", "T0", PLANNED, Duration.ofHours(2), UUID.randomUUID(), List.of());

    @Test
    void isBusyFromTheFirstTick() {
        assertThat(visit.state()).isEqualTo(VisitState.PLANNED);

        visit.tick(EXPLAINED, NOW);

        assertThat(visit.state()).isEqualTo(VisitState.BUSY);
        assertThat(visit.checklist().at(EXPLAINED)).isEqualTo(NOW);
    }

    @Test
    void keepsTheTimeOfTheFirstTick() {
        visit.tick(EXPLAINED, NOW);
        visit.tick(EXPLAINED, NOW.plusSeconds(60));
        visit.tick(SEPARATE_ROOM, NOW.plusSeconds(90));

        assertThat(visit.checklist().at(EXPLAINED)).isEqualTo(NOW);
        assertThat(visit.checklist().at(SEPARATE_ROOM)).isEqualTo(NOW.plusSeconds(90));
    }

    @Test
    void takesATickBack() {
        for (ChecklistPoint point : ChecklistPoint.values()) {
            visit.tick(point, NOW);
            assertThat(visit.checklist().has(point)).isTrue();
            visit.untick(point);
        }

        assertThat(visit.checklist()).isEqualTo(Checklist.EMPTY);
    }

    @Test
    void givesTheLaptopToNobodyBeforeTheExplanation() {
        assertThatThrownBy(visit::demandReadyForHandOver).isInstanceOf(NotYetExplained.class);
        visit.tick(EXPLAINED, NOW);
        assertThatCode(visit::demandReadyForHandOver).doesNotThrowAnyException();
    }

    @Test
    void changesNoMoreWhenItIsClosed() {
        visit.tick(EXPLAINED, NOW);
        visit.tick(CONSENT_SIGNED, NOW);
        visit.close(REPORT, NOW);

        assertThat(visit.isOpen()).isFalse();
        assertThat(visit.report()).isEqualTo(REPORT);
        assertThat(visit.closedAt()).isEqualTo(NOW);
        assertThatThrownBy(() -> visit.tick(SEPARATE_ROOM, NOW)).isInstanceOf(VisitAlreadyClosed.class);
        assertThatThrownBy(() -> visit.untick(EXPLAINED)).isInstanceOf(VisitAlreadyClosed.class);
        assertThatThrownBy(visit::demandReadyForHandOver).isInstanceOf(VisitAlreadyClosed.class);
        assertThatThrownBy(() -> visit.close(REPORT, NOW)).isInstanceOf(VisitAlreadyClosed.class);
    }

    @Test
    @Tag("P11")
    void showsContactCardsUntilItIsClosed() {
        assertThat(visit.showsContactCards(PLANNED.minus(Duration.ofDays(30)))).isTrue();

        visit.close(REPORT, NOW);

        assertThat(visit.showsContactCards(NOW)).isFalse();
    }

    @Test
    @Tag("P11")
    void showsContactCardsForTwoDaysAfterItsPlannedEndAtMost() {
        Instant last = PLANNED.plus(Duration.ofHours(2 + 48));

        assertThat(visit.showsContactCards(last)).isTrue();
        assertThat(visit.showsContactCards(last.plusSeconds(1))).isFalse();
    }
}
