package nl.meetmoment.linkage;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.linkage.Channel.Kind;
import nl.meetmoment.linkage.Channel.Safety;
import nl.meetmoment.linkage.ContactVerdict.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S3")
class SafeMomentsTests {

    private static final SafeMoments RULE = new SafeMoments(180);

    /** A Monday in winter; the clock at home is an hour ahead. */
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T11:00:00Z");

    private static final LocalDate ASKED = LocalDate.of(2026, 3, 1);

    private static final CallHours MORNING = new CallHours(Set.of(MONDAY), LocalTime.of(9, 0), LocalTime.of(12, 0));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:59:59Z, NOT_NOW, 2026-11-23T08:00:00Z",
        "2026-11-23T08:00:00Z, YES,",
        "2026-11-23T10:59:59Z, YES,",
        "2026-11-23T11:00:00Z, NOT_NOW, 2026-11-30T08:00:00Z",
        "2026-11-24T09:00:00Z, NOT_NOW, 2026-11-30T08:00:00Z",
    })
    void goesByTheHoursToTheSecond(Instant at, Answer answer, @Nullable Instant next) {
        ContactVerdict verdict = RULE.of(safe(LocalDate.of(2026, 11, 1), MORNING), at);

        assertThat(verdict.answer()).isEqualTo(answer);
        assertThat(verdict.next()).isEqualTo(next);
    }

    /** On 29 March 2026 the clock jumps from 2 to 3; on 25 October it shows the time from 2 to 3 twice. */
    @ParameterizedTest
    @CsvSource({
        "02:30, 05:00, 2026-03-29T00:59:59Z, NOT_NOW, 2026-03-29T01:00:00Z",
        "02:30, 05:00, 2026-03-29T01:00:00Z, YES,",
        "02:15, 02:45, 2026-03-29T00:59:59Z, NOT_NOW, 2026-04-05T00:15:00Z",
        "09:00, 12:00, 2026-03-29T06:59:59Z, NOT_NOW, 2026-03-29T07:00:00Z",
        "09:00, 12:00, 2026-03-29T10:00:00Z, NOT_NOW, 2026-04-05T07:00:00Z",
        "02:30, 02:45, 2026-10-25T00:29:59Z, NOT_NOW, 2026-10-25T00:30:00Z",
        "02:30, 02:45, 2026-10-25T00:45:00Z, NOT_NOW, 2026-10-25T01:30:00Z",
        "02:30, 02:45, 2026-10-25T01:44:59Z, YES,",
        "09:00, 12:00, 2026-10-25T07:59:59Z, NOT_NOW, 2026-10-25T08:00:00Z",
        "09:00, 12:00, 2026-10-18T11:00:00Z, NOT_NOW, 2026-10-25T08:00:00Z",
    })
    void goesByTheClockAtHomeWhenSummerTimeBeginsAndEnds(
            LocalTime from, LocalTime until, Instant at, Answer answer, @Nullable Instant next) {
        var hours = new CallHours(Set.of(SUNDAY), from, until);
        LocalDate asked = LocalDate.ofInstant(at, DutchTime.ZONE);

        ContactVerdict verdict = RULE.of(safe(asked, hours), at);

        assertThat(verdict.answer()).isEqualTo(answer);
        assertThat(verdict.next()).isEqualTo(next);
    }

    @Test
    void takesTheFirstOfSeveralSpansOfTime() {
        var evening = new CallHours(Set.of(MONDAY), LocalTime.of(19, 0), LocalTime.of(20, 0));

        assertThat(RULE.of(safe(ASKED.plusDays(200), MORNING, evening), MONDAY_NOON)
                        .next())
                .isEqualTo(Instant.parse("2026-11-23T18:00:00Z"));
    }

    @Test
    void neverUsesWhatIsUnsafeAndAsksAPersonAboutWhatIsUnknown() {
        assertThat(RULE.of(channel(Safety.UNSAFE, ASKED), MONDAY_NOON)).isEqualTo(ContactVerdict.never("unsafe"));
        assertThat(RULE.of(channel(Safety.UNKNOWN, ASKED), MONDAY_NOON))
                .isEqualTo(ContactVerdict.personDecides("unknown"));
        assertThat(RULE.of(channel(Safety.SAFE, LocalDate.of(2026, 11, 1)), MONDAY_NOON))
                .isEqualTo(ContactVerdict.personDecides("no-hours"));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-27, true", "2026-05-26, false", "2026-11-23, true", "2026-11-24, false"})
    void countsACheckForHalfAYearAndNotBeforeItWasMade(LocalDate checked, boolean counts) {
        Instant inTheMorning = Instant.parse("2026-11-23T08:30:00Z");

        assertThat(RULE.of(safe(checked, MORNING), inTheMorning))
                .isEqualTo(counts ? ContactVerdict.YES : ContactVerdict.personDecides("stale"));
    }

    @Test
    void asksAPersonAboutWhatWasNeverChecked() {
        assertThat(RULE.of(channel(Safety.SAFE, null, MORNING), MONDAY_NOON))
                .isEqualTo(ContactVerdict.personDecides("stale"));
    }

    @Test
    void takesTheBestChannelOfTheKindAndNoOtherKind() {
        Channel unsafe = channel(Safety.UNSAFE, ASKED);
        Channel morning = safe(LocalDate.of(2026, 11, 1), MORNING);
        var mail = new Channel(Kind.EMAIL, "a@b.invalid", Safety.SAFE, List.of(), false, "", "", ASKED, "wij");
        Instant inTheMorning = Instant.parse("2026-11-23T08:30:00Z");

        assertThat(RULE.of(List.of(unsafe, morning), Kind.TELEPHONE, inTheMorning))
                .isEqualTo(ContactVerdict.YES);
        assertThat(RULE.of(List.of(unsafe), Kind.TELEPHONE, inTheMorning)).isEqualTo(ContactVerdict.never("unsafe"));
        assertThat(RULE.of(List.of(unsafe, morning), Kind.EMAIL, inTheMorning)).isEqualTo(ContactVerdict.never("none"));
        assertThat(RULE.of(List.of(mail), Kind.EMAIL, Instant.parse("2026-04-01T02:00:00Z")))
                .isEqualTo(ContactVerdict.YES);
    }

    @Test
    void refusesHoursWithoutADayOrAnEnd() {
        assertThatThrownBy(() -> new CallHours(Set.<DayOfWeek>of(), LocalTime.of(9, 0), LocalTime.of(12, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CallHours(Set.of(MONDAY), LocalTime.of(12, 0), LocalTime.of(12, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Channel safe(LocalDate checked, CallHours... hours) {
        return channel(Safety.SAFE, checked, hours);
    }

    private static Channel channel(Safety safety, @Nullable LocalDate checked, CallHours... hours) {
        return new Channel(
                Kind.TELEPHONE, "06 00 00 00 01", safety, Arrays.asList(hours), false, "", "", checked, "wij");
    }
}
