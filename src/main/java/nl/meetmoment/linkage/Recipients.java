package nl.meetmoment.linkage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** To whom a message goes and by which ways it may; nobody is shown what is asked here. */
@Service
public class Recipients {

    private static final Pattern MOBILE = Pattern.compile("06[0-9]{8}");

    private final Persons persons;
    private final SafeContactAdvice advice;

    Recipients(Persons persons, SafeContactAdvice advice) {
        this.persons = persons;
        this.advice = advice;
    }

    /** @param ways in the order in which the person is best reached */
    public record Recipient(PersonName name, List<Address> addresses, List<Way> ways) {

        @Override
        public String toString() {
            return "Recipient[...]";
        }
    }

    /** A channel and what may be done with it now. */
    public record Way(Channel channel, ContactVerdict verdict) {}

    /** Empty when nothing is known of this person, or not any more. */
    public Optional<Recipient> of(UUID participant, Instant at) {
        return persons.of(List.of(participant)).stream().findFirst().map(person -> {
            List<Channel> channels = person.contact().channels();
            List<ContactVerdict> verdicts = advice.about(person, at);
            return new Recipient(
                    person.name(),
                    person.addresses(),
                    IntStream.range(0, channels.size())
                            .mapToObj(place -> new Way(channels.get(place), verdicts.get(place)))
                            .toList());
        });
    }

    /** A Dutch mobile number as providers of text messages want it; empty for any other. */
    public static Optional<String> mobile(String number) {
        return Normalised.telephone(number)
                .filter(digits -> MOBILE.matcher(digits).matches())
                .map(digits -> "+31" + digits.substring(1));
    }
}
