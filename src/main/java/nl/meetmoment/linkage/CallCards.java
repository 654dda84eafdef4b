package nl.meetmoment.linkage;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.fieldwork.Contacts;
import nl.meetmoment.fieldwork.Contacts.Contact;
import nl.meetmoment.fieldwork.calls.CallRow;
import nl.meetmoment.fieldwork.calls.OwnCalls;
import org.springframework.stereotype.Service;

/**
 * Cards of the families on a caller's own list of this month, without where they live. A number is there only while it may be
 * called: in safe hours, by a channel that is marked safe and was checked, and not once the family was called often enough.
 */
@Service
class CallCards {

    /** Of a family with which no hours were agreed. */
    private static final CallHours USUAL =
            new CallHours(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(21, 0));

    private final OwnCalls own;
    private final AuditTrail trail;
    private final Persons persons;
    private final SafeContactAdvice advice;
    private final CardTexts texts;
    private final Clock clock;

    CallCards(OwnCalls own, AuditTrail trail, Persons persons, SafeContactAdvice advice, CardTexts texts, Clock clock) {
        this.own = own;
        this.trail = trail;
        this.persons = persons;
        this.advice = advice;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Once the trail has it.
     *
     * @throws nl.meetmoment.common.ProblemException NOT_FOUND when it is not on the own list of this month
     */
    CallCardView show(UUID assignment, StaffMember who) {
        CallRow row = own.find(assignment, who);
        Contacts contacts = own.contacts(row);
        trail.append(who.id().toString(), "contact-card.shown", assignment.toString());
        Map<UUID, Person> people = people(contacts);
        boolean atMost = own.isAtMost(row);
        ContactVerdict verdict = verdict(people);
        return new CallCardView(
                row,
                contacts.participants().stream()
                        .map(one -> card(one, people, atMost || row.isDone()))
                        .toList(),
                verdict.answer().code(),
                texts.now(verdict),
                atMost,
                mayLeaveMessage(people),
                own.attempts(row));
    }

    /** Whether a message may be left with anybody of a row of the own list; no card is shown for it. */
    boolean mayLeaveMessage(UUID assignment, StaffMember who) {
        return mayLeaveMessage(people(own.contacts(own.find(assignment, who))));
    }

    /**
     * Outside which nobody of a row of the own list is called back: those of the safe numbers, or else the usual ones. No card
     * is shown for it.
     */
    List<CallHours> callBackHours(UUID assignment, StaffMember who) {
        List<CallHours> agreed = people(own.contacts(own.find(assignment, who))).values().stream()
                .filter(this::mayEverBeCalled)
                .flatMap(person -> telephones(person).stream())
                .filter(channel -> channel.safety() == Channel.Safety.SAFE)
                .flatMap(channel -> channel.hours().stream())
                .distinct()
                .toList();
        return agreed.isEmpty() ? List.of(USUAL) : agreed;
    }

    String inWords(List<CallHours> hours) {
        return hours.stream().map(texts::hours).collect(Collectors.joining("; "));
    }

    private boolean mayEverBeCalled(Person person) {
        ContactVerdict verdict = advice.about(person.participant(), Channel.Kind.TELEPHONE, clock.instant());
        return verdict.answer() != ContactVerdict.Answer.NEVER;
    }

    private Map<UUID, Person> people(Contacts contacts) {
        List<UUID> ids =
                contacts.participants().stream().map(Contact::participant).toList();
        return persons.of(ids).stream().collect(Collectors.toMap(Person::participant, Function.identity()));
    }

    private ContactVerdict verdict(Map<UUID, Person> people) {
        return people.keySet().stream()
                .map(one -> advice.about(one, Channel.Kind.TELEPHONE, clock.instant()))
                .min(Comparator.comparing(ContactVerdict::answer)
                        .thenComparing(ContactVerdict::next, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(ContactVerdict.never("none"));
    }

    private ContactCard card(Contact contact, Map<UUID, Person> people, boolean hidesAll) {
        Person person = people.get(contact.participant());
        if (person == null) {
            return texts.unknown(contact.number(), contact.letter());
        }
        ContactCard card = texts.card(contact.number(), contact.letter(), byTelephone(person));
        return new ContactCard(
                card.called(),
                card.letter(),
                card.title(),
                List.of(),
                card.channels().stream().map(line -> shown(line, hidesAll)).toList(),
                card.notes());
    }

    private ContactCard.Line shown(ContactCard.Line line, boolean isHidden) {
        boolean isCallable = line.verdict().equals(ContactVerdict.Answer.YES.code());
        return isCallable && !isHidden
                ? line
                : new ContactCard.Line(texts.hidden(), line.verdict(), line.now(), line.rules());
    }

    private static Person byTelephone(Person person) {
        List<Channel> telephones = telephones(person);
        return new Person(
                person.participant(),
                person.name(),
                List.of(),
                new SafeContact(telephones, person.contact().notes()),
                List.of(),
                "",
                person.revision());
    }

    private static List<Channel> telephones(Person person) {
        return person.contact().channels().stream()
                .filter(channel -> channel.kind() == Channel.Kind.TELEPHONE)
                .toList();
    }

    private static boolean mayLeaveMessage(Map<UUID, Person> people) {
        return people.values().stream().flatMap(one -> telephones(one).stream()).anyMatch(Channel::mayLeaveMessage);
    }
}
