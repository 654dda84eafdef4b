package nl.meetmoment.fieldwork;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.meetmoment.common.Problem;
import nl.meetmoment.common.ProblemException;
import nl.meetmoment.fieldwork.PermitRequests.Asked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Gives out start codes. There is no transaction over the three stores: fieldwork keeps the handle, the others are asked,
 * and each step can be repeated. Asked again, the response of the same handle goes on where it was.
 */
@Service
public class ResponseOpening {

    /**
     * A response that its respondent can begin or go on with.
     *
     * @param called what the participant is called at a visit
     */
    public record Opened(UUID handle, String called, Entry entry) {}

    private final PermitRequests requests;
    private final ApplicationEventPublisher events;

    ResponseOpening(PermitRequests requests, ApplicationEventPublisher events) {
        this.requests = requests;
        this.events = events;
    }

    /**
     * A fresh user name and start code for a participant of an open visit; those given out before open nothing any more.
     * Refused when the visit is closed, not explained or without consent, when the questionnaire has been submitted, and
     * when the others could not do their part.
     */
    public Opened open(UUID visit, UUID participant) {
        return open(visit, participant, Optional.empty(), Supplier::get);
    }

    /**
     * @param mode how it is filled in from now on; empty: as before, and online when the appointment is
     * @param around is given the opening once it may be; when it throws before it asks for it, nothing is opened
     */
    Opened open(UUID visit, UUID participant, Optional<Mode> mode, Function<Supplier<Opened>, Opened> around) {
        Asked asked = requests.ask(visit, participant, mode);
        PermitRequested request = asked.request();
        return around.apply(() -> {
            publish(request);
            requests.issued(request);
            return new Opened(request.handle(), asked.called(), request.entry());
        });
    }

    /** The code opens nothing any more, at once; what was answered stays. */
    void revoke(UUID handle) {
        try {
            events.publishEvent(new StartCodeRevoked(handle));
        } catch (RuntimeException failure) {
            throw new StartCodeNotRevoked(failure);
        }
        requests.revoked(handle);
    }

    /** The questionnaire goes on this way, also in the session that is open now. */
    void goOn(UUID handle, Mode mode) {
        try {
            events.publishEvent(new ModeChanged(handle, mode));
        } catch (RuntimeException failure) {
            throw new ModeNotChanged(failure);
        }
        requests.goesOn(handle, mode);
    }

    private void publish(PermitRequested request) {
        try {
            events.publishEvent(request);
        } catch (ProblemException refusal) {
            throw refusal.problem() == Problem.ALREADY_SUBMITTED
                    ? new QuestionnaireAlreadySubmitted()
                    : new ResponseNotOpened(refusal);
        } catch (StepRefused refusal) {
            throw refusal;
        } catch (RuntimeException failure) {
            throw new ResponseNotOpened(failure);
        }
    }
}
