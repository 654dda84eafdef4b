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

    private final Withdrawals withdrawals;

    private final SafeMoments moments;

    SafeContactAdvice(
            Persons persons,
            Withdrawals withdrawals,
            @Value("${meetmoment.linkage.contact-checked-days:180}") int checkedDays) {
        this.persons = persons;
        this.withdrawals = withdrawals;
        this.moments = new SafeMoments(checkedDays);
    }

    /** By the best channel of this kind; never for somebody who withdrew, or who is not known here, or not any more. */
    public ContactVerdict about(UUID participant, Channel.Kind kind, Instant at) {
        if (withdrawals.isFromAll(participant)) {
            return ContactVerdict.never("stopped");
        }
        return persons.of(List.of(participant)).stream()
                .map(person -> moments.of(person.contact().channels(), kind, at))
                .findFirst()
                .orElse(ContactVerdict.never("none"));
    }

    /** For each of the person's channels, in order. */
    List<ContactVerdict> about(Person person, Instant at) {
        boolean isStopped = withdrawals.isFromAll(person.participant());
        return person.contact().channels().stream()
                .map(channel -> isStopped ? ContactVerdict.never("stopped") : moments.of(channel, at))
                .toList();
    }
}
