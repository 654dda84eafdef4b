package nl.meetmoment.linkage.messages;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meetmoment.common.RevealingWords;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.linkage.Address;
import nl.meetmoment.linkage.Channel;
import nl.meetmoment.linkage.Recipients;
import nl.meetmoment.linkage.Recipients.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes an approved text to one person; nobody else's name is in it. */
@Component
class Writing {

    private final SendingSettings settings;

    Writing(SendingSettings settings) {
        this.settings = settings;
    }

    Written toChannel(MessageTemplate template, Message message, Channel channel) {
        String sender = channel.coverName().isEmpty() ? settings.name() : channel.coverName();
        Map<String, String> values = values(message.appointment(), sender, template.language());
        return channel.kind() == Channel.Kind.EMAIL
                ? new Written(channel.value(), sender, List.of(), template.subject(), template.text(values))
                : new Written(
                        Recipients.mobile(channel.value()).orElseThrow(),
                        sender,
                        List.of(),
                        "",
                        template.shortText(values));
    }

    /** Empty when it is not known where the person lives. */
    Optional<Written> letter(MessageTemplate template, Message message, Recipient recipient) {
        return recipient.addresses().stream()
                .filter(Address::isWhole)
                .findFirst()
                .map(home -> new Written(
                        "",
                        settings.name(),
                        window(recipient, home),
                        template.subject(),
                        template.text(values(message.appointment(), settings.name(), template.language()))));
    }

    /** A cover name may be anything that somebody typed. */
    static boolean isNeutral(Written written) {
        return RevealingWords.in(written.sender() + "\n" + written.subject() + "\n" + written.text())
                .isEmpty();
    }

    Map<String, String> values(@Nullable Instant appointment, String sender, String language) {
        var values = new HashMap<>(Map.of("telephone", settings.telephone(), "sender", sender));
        if (appointment != null) {
            ZonedDateTime at = appointment.atZone(DutchTime.ZONE);
            values.put(
                    "date",
                    DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.forLanguageTag(language))
                            .format(at));
            values.put("time", DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at));
        }
        return values;
    }

    private static List<String> window(Recipient recipient, Address home) {
        return Stream.of(recipient.name().shown(), home.street(), home.town())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
