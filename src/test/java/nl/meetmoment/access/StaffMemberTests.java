package nl.meetmoment.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.UUID;
import nl.meetmoment.common.Problem;
import nl.meetmoment.common.ProblemException;
import org.junit.jupiter.api.Test;

class StaffMemberTests {

    private static final LocalDate SIGNED = LocalDate.of(2026, 9, 1);

    private final StaffMember assistant =
            new StaffMember(UUID.randomUUID(), "sanne", "Sanne Bakker", Role.ASSISTANT, SIGNED, SIGNED);

    @Test
    void refusesByNumberWhatItMayNot() {
        assertThatCode(() -> assistant.demand(Permission.HAND_OVER_LAPTOP)).doesNotThrowAnyException();
        assertThatThrownBy(() -> assistant.demand(Permission.SEE_ALL_VISITS))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(Problem.FORBIDDEN));
    }

    @Test
    void tellsTemplatesWhatItMay() {
        assertThat(assistant.getAuthorities())
                .extracting("authority")
                .contains("CLOSE_VISIT")
                .doesNotContain("SEE_ALL_VISITS");
        assertThat(assistant.getName()).isEqualTo("Sanne Bakker");
    }

    @Test
    void leavesItsPasswordOutOfTheSession() throws Exception {
        var member =
                new StaffMember(UUID.randomUUID(), "sanne", "Sanne Bakker", Role.CALLER, true, true, 0, "{bcrypt}x");
        StaffMember copy = stored(member);

        assertThat(copy.getPassword()).isNull();
        assertThat(copy.id()).isEqualTo(member.id());
        member.eraseCredentials();
        assertThat(member.getPassword()).isNull();
    }

    @Test
    void saysNoNameWhenPrinted() {
        assertThat(assistant.toString()).doesNotContain("Sanne", "sanne");
    }

    private static StaffMember stored(StaffMember member) throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(member);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (StaffMember) in.readObject();
        }
    }
}
