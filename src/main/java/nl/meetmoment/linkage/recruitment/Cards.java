package nl.meetmoment.linkage.recruitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.recruitment.CallListEntry;
import nl.meetmoment.fieldwork.recruitment.CallRefused;
import nl.meetmoment.fieldwork.recruitment.Calls;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.stereotype.Service;

/** The card of the one family that a recruiter has open. What cannot be written down in the trail is not shown. */
@Service
class Cards {

    private final Calls calls;
    private final Candidates candidates;
    private final HandOvers handOvers;
    private final StudyCatalogue studies;
    private final AuditTrail trail;
    private final Clock clock;

    Cards(
            Calls calls,
            Candidates candidates,
            HandOvers handOvers,
            StudyCatalogue studies,
            AuditTrail trail,
            Clock clock) {
        this.calls = calls;
        this.candidates = candidates;
        this.handOvers = handOvers;
        this.studies = studies;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws CallRefused when the entry is not open with this recruiter, or is handed over */
    CardView show(UUID entry, StaffMember who) {
        CallListEntry opened = calls.opened(entry, who).orElseThrow(() -> new CallRefused("not-yours"));
        if (handOvers.isPending(entry)) {
            throw new CallRefused("handed-over");
        }
        trail.append(who.id().toString(), "call-list.card-shown", entry.toString());
        Candidate family = candidates.find(entry).orElseThrow(() -> new CallRefused("not-yours"));
        return CardView.of(
                opened,
                family,
                calls.attempts(entry),
                today(),
                studies.current().selection().ownQuestionnaireFrom());
    }

    LocalDate today() {
        return DutchTime.dateOf(clock.instant());
    }
}
