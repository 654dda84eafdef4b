package nl.meetmoment.fieldwork;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.access.SessionUnlocked;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.access.StaffSignedIn;
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
        Opened opened = responses.open(visit, participant);
        trail.append(who.id().toString(), "laptop.handed-over", visit.toString());
        requests.handedOver(opened.handle());
        return opened;
    }

    /** For somebody who was given a code before: the former one opens nothing any more. */
    Opened renewCode(UUID visit, UUID participant, StaffMember who) {
        Opened opened = responses.open(visit, participant);
        trail.append(who.id().toString(), "start-code.renewed", visit.toString());
        return opened;
    }

    void revokeCode(UUID visit, UUID participant, StaffMember who) {
        UUID handle = requests.handle(visit, participant).orElseThrow(Problem.NOT_FOUND::exception);
        responses.revoke(handle);
        trail.append(who.id().toString(), "start-code.revoked", visit.toString());
    }

    /** Whatever respondents left open is dead before staff see their own pages again, also of one who had gone on at /v. */
    @EventListener
    void on(SessionUnlocked unlocked) {
        Set<UUID> open = new LinkedHashSet<>(requests.givenOutBy(unlocked.accountId()));
        open.add(unlocked.handOver());
        open.forEach(this::end);
    }

    /** The session that was locked is gone, so nobody will unlock it: what it handed over ends too. */
    @EventListener
    void on(StaffSignedIn member) {
        requests.givenOutBy(member.accountId()).forEach(this::end);
    }

    private void end(UUID handle) {
        events.publishEvent(new HandOverEnded(handle));
    }
}
