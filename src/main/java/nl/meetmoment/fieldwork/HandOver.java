package nl.meetmoment.fieldwork;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.meetmoment.access.SessionUnlocked;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.ResponseOpening.Opened;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The laptop goes to a participant and comes back; each start code that staff were shown or took back is in the trail. */
@Service
class HandOver {

    private final ResponseOpening responses;
    private final PermitRequests requests;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    HandOver(ResponseOpening responses, PermitRequests requests, AuditTrail trail, ApplicationEventPublisher events) {
        this.responses = responses;
        this.requests = requests;
        this.trail = trail;
        this.events = events;
    }

    Opened begin(UUID visit, UUID participant, StaffMember who) {
        Opened opened = open(visit, participant, Optional.of(Mode.VISIT), who, "laptop.handed-over");
        requests.handedOver(opened.handle());
        return opened;
    }

    /** For somebody who was given a code before: the former one opens nothing any more. */
    Opened renewCode(UUID visit, UUID participant, StaffMember who) {
        return open(visit, participant, Optional.empty(), who, "start-code.renewed");
    }

    /** For somebody on the telephone, who goes on with an own device; the laptop and its session stay with the assistant. */
    Opened tellCode(UUID visit, UUID participant, StaffMember who) {
        return open(visit, participant, Optional.of(Mode.ONLINE_GUIDED), who, "start-code.told");
    }

    /** Without another code: who is filling in goes on, and nobody or somebody is there. */
    void goOn(UUID visit, UUID participant, Mode mode, StaffMember who) {
        UUID handle = requests.handleOfOpen(visit, participant);
        write(who, "mode." + mode.code().replace('_', '-'), visit, participant, () -> {
            responses.goOn(handle, mode);
            return handle;
        });
    }

    void revokeCode(UUID visit, UUID participant, StaffMember who) {
        UUID handle = requests.handle(visit, participant).orElseThrow(Problem.NOT_FOUND::exception);
        write(who, "start-code.revoked", visit, participant, () -> {
            responses.revoke(handle);
            return handle;
        });
    }

    /** Whatever respondents left open in this browser is dead before staff see their own pages again. */
    @EventListener
    void on(SessionUnlocked unlocked) {
        unlocked.handOvers().forEach(handle -> events.publishEvent(new HandOverEnded(handle)));
    }

    private Opened open(UUID visit, UUID participant, Optional<Mode> mode, StaffMember who, String action) {
        return responses.open(visit, participant, mode, opening -> write(who, action, visit, participant, opening));
    }

    private <T> T write(StaffMember who, String action, UUID visit, UUID participant, Supplier<T> act) {
        return trail.append(who.id().toString(), action, visit + "/" + participant, act);
    }
}
