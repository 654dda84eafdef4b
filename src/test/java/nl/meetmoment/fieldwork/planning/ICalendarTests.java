package nl.meetmoment.fieldwork.planning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ICalendarTests {

    private static final Instant BEGIN = Instant.parse("2027-03-28T00:30:00Z");

    @Test
    void saysTimesInUtcAndWhatWasCancelled() {
        var kept = new Event("a@agenda", 0, BEGIN, new Period(BEGIN, BEGIN.plusSeconds(7200)), false);
        var cancelled = new Event("b@agenda", 2, BEGIN, new Period(BEGIN, BEGIN.plusSeconds(7200)), true);

        List<String> lines = ICalendar.of("Agenda", "Afspraak", List.of(kept, cancelled))
                .lines()
                .toList();

        assertThat(lines)
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .endsWith("END:VEVENT", "END:VCALENDAR")
                .contains("DTSTART:20270328T003000Z", "DTEND:20270328T023000Z", "SUMMARY:Afspraak")
                .containsSubsequence(
                        "UID:a@agenda", "STATUS:CONFIRMED", "UID:b@agenda", "SEQUENCE:2", "STATUS:CANCELLED");
    }

    @Test
    void endsEveryLineInCarriageReturnAndLineFeed() {
        String written = ICalendar.of("Agenda", "Afspraak", List.of());

        assertThat(written).endsWith("END:VCALENDAR\r\n");
        assertThat(written.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void escapesWhatHasAMeaning() {
        assertThat(ICalendar.escaped("a\\b;c,d\r\ne\nf")).isEqualTo("a\\\\b\\;c\\,d\\ne\\nf");
    }

    @Property(tries = 200)
    void foldsWithoutLosingOrSplittingACharacter(@ForAll @StringLength(max = 300) String line) {
        String whole = new String(line.getBytes(UTF_8), UTF_8).replace("\r", "").replace("\n", "");

        String folded = ICalendar.folded(whole);

        assertThat(folded.split("\r\n", -1)).allMatch(part -> part.getBytes(UTF_8).length <= 75);
        assertThat(folded.replace("\r\n ", "")).isEqualTo(whole);
    }
}
