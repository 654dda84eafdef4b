package nl.meetmoment.linkage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.ContactScope;
import nl.meetmoment.fieldwork.Contacts;
import nl.meetmoment.fieldwork.Contacts.Contact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Contact cards for those who may see them now. What cannot be written down in the trail is not shown. */
@Service
class ContactCards {

    private final ContactScope scope;

    private final AuditTrail trail;

    private final Persons persons;

    private final CardTexts texts;

    ContactCards(ContactScope scope, AuditTrail trail, Persons persons, CardTexts texts) {
        this.scope = scope;
        this.trail = trail;
        this.persons = persons;
        this.texts = texts;
    }

    /** A visit out of scope is as unknown as one that is not there. */
    List<ContactCard> ofVisit(UUID visit, StaffMember who) {
        who.demand(Permission.SEE_CONTACT_CARD);
        Contacts contacts = scope.ofVisit(visit, who).orElseThrow(Problem.NOT_FOUND::exception);
        trail.append(who.id().toString(), "contact-card.shown", visit.toString());
        return cards(contacts.participants());
    }

    private List<ContactCard> cards(List<Contact> contacts) {
        Map<UUID, Person> people = persons
                .of(contacts.stream().map(Contact::participant).toList())
                .stream()
                .collect(Collectors.toMap(Person::participant, Function.identity()));
        return contacts.stream()
                .map(contact -> card(contact, people.get(contact.participant())))
                .toList();
    }

    private ContactCard card(Contact contact, @Nullable Person person) {
        return person == null
                ? texts.unknown(contact.called(), contact.letter())
                : texts.card(contact.called(), contact.letter(), person);
    }
}
