package nl.meetmoment.linkage;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meetmoment.fieldwork.DutchTime;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes contact cards in the reader's language: what a caller needs in ten seconds comes first. */
@Component
public class CardTexts {

    private final MessageSource messages;

    private final SafeContactAdvice advice;

    private final Clock clock;

    CardTexts(MessageSource messages, SafeContactAdvice advice, Clock clock) {
        this.messages = messages;
        this.advice = advice;
        this.clock = clock;
    }

    /** @param letter of a child that the parents report on, or empty */
    public ContactCard card(int number, String letter, Person person) {
        return card(text("linkage.cards.participant", number), letter, person);
    }

    ContactCard card(String called, String letter, Person person) {
        return new ContactCard(
                called,
                letter,
                person.name().shown(),
                homes(person),
                channels(person),
                person.contact().notes());
    }

    /** Of somebody whom fieldwork knows and linkage does not, yet. */
    public ContactCard unknown(int number, String letter) {
        return unknown(text("linkage.cards.participant", number), letter);
    }

    ContactCard unknown(String called, String letter) {
        return new ContactCard(called, letter, text("linkage.cards.unknown"), List.of(), List.of(), List.of());
    }

    private List<String> homes(Person person) {
        List<String> lines =
                person.addresses().stream().flatMap(CardTexts::lines).toList();
        return lines.isEmpty() ? List.of(text("linkage.address.unknown")) : lines;
    }

    private static Stream<String> lines(Address address) {
        String street = address.label().isEmpty() ? address.street() : address.label() + ": " + address.street();
        return Stream.of(street, address.town()).filter(line -> !line.isEmpty());
    }

    private List<ContactCard.Line> channels(Person person) {
        List<Channel> channels = person.contact().channels();
        List<ContactVerdict> verdicts = advice.about(person, clock.instant());
        return IntStream.range(0, channels.size())
                .mapToObj(place -> line(channels.get(place), verdicts.get(place)))
                .toList();
    }

    private ContactCard.Line line(Channel channel, ContactVerdict verdict) {
        return new ContactCard.Line(channel.value(), verdict.answer().code(), now(verdict), rules(channel));
    }

    /** What stands where a number may not be called now. */
    String hidden() {
        return text("linkage.contact.hidden");
    }

    String now(ContactVerdict verdict) {
        Instant next = verdict.next();
        if (next != null) {
            return text(
                    "linkage.contact.not-now",
                    DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", locale()).format(next.atZone(DutchTime.ZONE)));
        }
        return verdict.answer() == ContactVerdict.Answer.YES
                ? text("linkage.contact.yes")
                : text("linkage.contact." + verdict.answer().code(), text("linkage.contact.why." + verdict.reason()));
    }

    private List<String> rules(Channel channel) {
        return Stream.of(
                        channel.hours().stream().map(this::hours),
                        Stream.of(text(
                                channel.mayLeaveMessage() ? "linkage.contact.message" : "linkage.contact.no-message")),
                        said("linkage.contact.pick-up", channel.pickUp()),
                        said("linkage.contact.cover", channel.coverName()))
                .flatMap(rule -> rule)
                .toList();
    }

    private Stream<String> said(String key, String value) {
        return value.isEmpty() ? Stream.empty() : Stream.of(text(key, value));
    }

    String hours(CallHours hours) {
        String days = Stream.of(DayOfWeek.values())
                .filter(hours.days()::contains)
                .map(day -> day.getDisplayName(TextStyle.SHORT, locale()))
                .collect(Collectors.joining(", "));
        return text("linkage.contact.hours", days, clockTime(hours.from()), clockTime(hours.until()));
    }

    private static String clockTime(LocalTime time) {
        return DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).format(time);
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
