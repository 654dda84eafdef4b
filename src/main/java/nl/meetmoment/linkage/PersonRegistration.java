package nl.meetmoment.linkage;

import java.util.Optional;
import java.util.function.Supplier;
import nl.meetmoment.common.Pseudonym;
import nl.meetmoment.fieldwork.HomeAreas;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in who a participant is. Makes the pseudonym and, with the first of a family, the family key on the answers'
 * side; both are random and come from nothing.
 */
@Service
public class PersonRegistration {

    private static final int ATTEMPTS = 20;

    private final Persons persons;

    private final PersonIndex index;

    private final HomeAreas areas;

    private final TransactionTemplate transaction;

    private final Supplier<Pseudonym> pseudonyms;

    @Autowired
    PersonRegistration(
            Persons persons,
            PersonIndex index,
            HomeAreas areas,
            @Qualifier("linkage") TransactionTemplate transaction) {
        this(persons, index, areas, transaction, Pseudonym::random);
    }

    PersonRegistration(
            Persons persons,
            PersonIndex index,
            HomeAreas areas,
            TransactionTemplate transaction,
            Supplier<Pseudonym> pseudonyms) {
        this.persons = persons;
        this.index = index;
        this.areas = areas;
        this.transaction = transaction;
        this.pseudonyms = pseudonyms;
    }

    /** Registers once: a participant who is known stays as registered. Fieldwork hears two digits of the postcode. */
    public void register(NewPerson person) {
        transaction.executeWithoutResult(status -> {
            persons.addFamily(person.caseNumber());
            add(person);
        });
        areas.lives(person.participant(), person.asKnown().postcode());
    }

    /** Almost always at the first attempt: there are 27 thousand million pseudonyms. */
    private void add(NewPerson person) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (persons.add(person, pseudonyms.get())) {
                index.keep(person.asKnown());
                return;
            }
            if (isKnown(person)) {
                return;
            }
        }
        throw new IllegalStateException("No free pseudonym was found: their source is not random.");
    }

    private boolean isKnown(NewPerson person) {
        Optional<LinkingKey> known = persons.linkingKey(person.participant());
        known.filter(key -> !key.caseNumber().equals(person.caseNumber())).ifPresent(key -> {
            throw new IllegalStateException("This participant is registered with another family.");
        });
        return known.isPresent();
    }
}
