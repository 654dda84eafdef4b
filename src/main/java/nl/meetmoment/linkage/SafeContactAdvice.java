package nl.meetmoment.linkage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Whether somebody may be called or written to at a moment; whoever calls or sends asks here first. */
@Service
public class SafeContactAdvice {

    private final Persons persons;

    private final SafeMoments moments;

    SafeContactAdvice(Persons persons, @Value("${meetmoment.linkage.contact-checked-days:180}") int checkedDays) {
        this.persons = persons;
        this.moments = new SafeMoments(checkedDays);
    }

    /** By the best channel of this kind; never for somebody who is not known here, or not any more. */
    public ContactVerdict about(UUID participant, Channel.Kind kind, Instant at) {
        return persons.of(List.of(participant)).stream()
                .map(person -> moments.of(person.contact().channels(), kind, at))
                .findFirst()
                .orElse(ContactVerdict.never("none"));
    }

    ContactVerdict about(Channel channel, Instant at) {
        return moments.of(channel, at);
    }
}
