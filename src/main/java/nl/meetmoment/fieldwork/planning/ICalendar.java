package nl.meetmoment.fieldwork.planning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a calendar as RFC 5545 wants it: times in UTC, text escaped, lines of at most 75 octets that end in CR LF. */
final class ICalendar {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int MOST_OCTETS = 75;

    private static final String END = "\r\n";

    private ICalendar() {}

    /** @param title of the calendar, and {@code summary} of every entry: they say nothing about anybody */
    static String of(String title, String summary, List<Event> events) {
        Stream<String> head = Stream.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Agenda//NL",
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH",
                "X-WR-CALNAME:" + escaped(title),
                "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                "X-PUBLISHED-TTL:PT1H");
        Stream<String> entries = events.stream().flatMap(event -> lines(event, summary));
        return Stream.of(head, entries, Stream.of("END:VCALENDAR"))
                .flatMap(lines -> lines)
                .map(line -> folded(line) + END)
                .collect(Collectors.joining());
    }

    private static Stream<String> lines(Event event, String summary) {
        return Stream.of(
                "BEGIN:VEVENT",
                "UID:" + escaped(event.uid()),
                "DTSTAMP:" + utc(event.changed()),
                "LAST-MODIFIED:" + utc(event.changed()),
                "SEQUENCE:" + event.sequence(),
                "DTSTART:" + utc(event.period().from()),
                "DTEND:" + utc(event.period().until()),
                "SUMMARY:" + escaped(summary),
                "CLASS:PRIVATE",
                "TRANSP:" + (event.isCancelled() ? "TRANSPARENT" : "OPAQUE"),
                "STATUS:" + (event.isCancelled() ? "CANCELLED" : "CONFIRMED"),
                "END:VEVENT");
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** Never within a character; what goes on begins with a space, which counts. */
    static String folded(String line) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            String character = Character.toString(line.codePointAt(at));
            int more = character.getBytes(UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.append(character);
            octets += more;
        }
        return folded.toString();
    }

    private static String utc(Instant moment) {
        return UTC.format(moment);
    }
}
