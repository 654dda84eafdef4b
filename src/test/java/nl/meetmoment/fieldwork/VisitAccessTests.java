package nl.meetmoment.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.ProblemException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** As if the database showed everything: what the site itself keeps from others. */
class VisitAccessTests {

    private final StaffMember assistant = member(Role.ASSISTANT);
    private final StaffMember other = member(Role.ASSISTANT);
    private final Visit visit = new Visit(
            "G-ACDEF", "T0", Instant.parse("2026-11-25T13:00:00Z"), Duration.ofHours(2), assistant.id(), List.of());
    private final VisitAccess access = new VisitAccess(holding(visit));

    @Test
    @Tag("S5")
    void showsAVisitToItsAssistantAndWhoSeesAllAndToNobodyElse() {
        assertThat(access.toSee(visit.id(), assistant)).isSameAs(visit);
        assertThat(access.toSee(visit.id(), member(Role.COORDINATOR))).isSameAs(visit);

        assertThatThrownBy(() -> access.toSee(visit.id(), other)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> access.toSee(visit.id(), member(Role.CALLER))).isInstanceOf(ProblemException.class);
    }

    @Test
    @Tag("S8")
    void letsNobodyCallForHelpWhoIsNotThere() {
        access.demandAtVisit(visit.id(), assistant);

        assertThatThrownBy(() -> access.demandAtVisit(visit.id(), other)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> access.demandAtVisit(visit.id(), member(Role.COORDINATOR)))
                .isInstanceOf(RuntimeException.class);
    }

    private static Visits holding(Visit visit) {
        Visits visits = mock(Visits.class);
        when(visits.findById(visit.id())).thenReturn(Optional.of(visit));
        return visits;
    }

    private static StaffMember member(Role role) {
        LocalDate signed = LocalDate.of(2026, 1, 5);
        return new StaffMember(UUID.randomUUID(), "robin", "Robin", role, signed, signed);
    }
}
