package nl.meetmoment.fieldwork.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.UUID;
import nl.meetmoment.fieldwork.DutchTime;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that was not cancelled.
 *
 * @param region code of the study definition
 * @param kind code of a visit's kind, as is {@code state}
 * @param area where the family lives, two digits or empty
 * @param byTwo whether nobody visits the family alone
 */
record AppointmentLine(
        UUID id,
        String caseNumber,
        String region,
        String wave,
        String kind,
        Period period,
        @Nullable UUID assistant,
        @Nullable UUID buddy,
        String state,
        String area,
        boolean byTwo) {

    private static final String HOME = "home";

    boolean isOf(UUID account) {
        return account.equals(assistant) || account.equals(buddy);
    }

    boolean isHome() {
        return kind.equals(HOME);
    }

    public boolean isPlanned() {
        return state.equals("planned");
    }

    /** Whether somebody has to be found for it. */
    public boolean isUnassigned() {
        return assistant == null;
    }

    /** Whether a second assistant has to be found for it. */
    public boolean isWithoutBuddy() {
        return byTwo && isHome() && !isUnassigned() && buddy == null;
    }

    public ZonedDateTime start() {
        return local(period.from());
    }

    int minutes() {
        return Math.toIntExact(Duration.between(period.from(), period.until()).toMinutes());
    }

    public ZonedDateTime end() {
        return local(period.until());
    }

    LocalDate date() {
        return start().toLocalDate();
    }

    /** Where the assistant with these terms is meanwhile. */
    String areaFor(Terms terms) {
        return isHome() ? area : terms.area();
    }

    boolean is(UUID visit) {
        return Objects.equals(id, visit);
    }

    private static ZonedDateTime local(Instant moment) {
        return moment.atZone(DutchTime.ZONE);
    }
}
