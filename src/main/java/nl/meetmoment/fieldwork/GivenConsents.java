package nl.meetmoment.fieldwork;

import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who has consent now, as linkage says; fieldwork keeps nothing of it, and where linkage says nothing nobody has. */
@Component
class GivenConsents {

    private static final Logger LOG = LoggerFactory.getLogger(GivenConsents.class);

    private final ApplicationEventPublisher events;

    GivenConsents(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * Participants of the visit's family with all the consent that its wave asks for.
     *
     * @param isKnown false when linkage could not be asked
     */
    record Answer(Set<UUID> given, boolean isKnown) {

        boolean has(Participant participant) {
            return given.contains(participant.id());
        }
    }

    /** For a page, which shows the rest all the same. */
    Answer at(Visit visit) {
        try {
            return new Answer(ask(visit), true);
        } catch (RuntimeException failure) {
            LOG.warn("Consent could not be looked up: {}", failure.getClass().getName());
            return new Answer(Set.of(), false);
        }
    }

    /**
     * @throws ConsentNotSigned unless the participant has it
     * @throws ResponseNotOpened when linkage could not be asked
     */
    void demand(Visit visit, Participant participant) {
        if (!asked(visit).contains(participant.id())) {
            throw new ConsentNotSigned();
        }
    }

    private Set<UUID> asked(Visit visit) {
        try {
            return ask(visit);
        } catch (RuntimeException failure) {
            throw new ResponseNotOpened(failure);
        }
    }

    private Set<UUID> ask(Visit visit) {
        var asked = new ConsentAsked(visit.caseNumber(), visit.wave());
        events.publishEvent(asked);
        return asked.given();
    }
}
