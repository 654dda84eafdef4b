package nl.meetmoment.fieldwork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.fieldwork.FamilyChange.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets go of whoever linkage says takes part no more, and takes in again who consents to a wave after all. */
@Component
@Transactional
class ParticipationEnds {

    private final Families families;
    private final FamilyMembers members;
    private final Departures departures;
    private final FamilyHistory history;
    private final Clock clock;

    ParticipationEnds(
            Families families, FamilyMembers members, Departures departures, FamilyHistory history, Clock clock) {
        this.families = families;
        this.members = members;
        this.departures = departures;
        this.history = history;
        this.clock = clock;
    }

    /** Each step is written down once, however often it is said. */
    @EventListener
    void on(ParticipationEnded ended) {
        members.member(ended.participant()).map(FamilyMember::caseNumber).ifPresent(caseNumber -> {
            departures.takeVisits(caseNumber);
            Participant leaving = taken(caseNumber, ended.participant());
            changes(leaving, ended).forEach(change -> history.add(caseNumber, change, ended.by()));
            departures.follow(leaving, wave -> !leaving.takesPartIn(wave), caseNumber, ended.by());
        });
    }

    private List<FamilyChange> changes(Participant leaving, ParticipationEnded ended) {
        if (!ended.isAll()) {
            return ended.waves().stream()
                    .sorted()
                    .filter(leaving::withdrawFrom)
                    .map(wave -> change(Kind.WITHDREW, leaving, wave))
                    .toList();
        }
        if (!leaving.takesPart()) {
            return List.of();
        }
        leaving.stop();
        String value = StoppedParticipants.value(ended.mayBeContacted());
        return List.of(new FamilyChange(Kind.STOPPED, leaving.number(), ended.why(), value, today()));
    }

    @EventListener
    void on(ParticipationConsented consented) {
        members.member(consented.participant()).map(FamilyMember::caseNumber).ifPresent(caseNumber -> {
            Participant again = taken(caseNumber, consented.participant());
            if (again.consentAgainTo(consented.wave())) {
                history.add(caseNumber, change(Kind.CONSENTED_AGAIN, again, consented.wave()), consented.by());
            }
        });
    }

    private FamilyChange change(Kind kind, Participant about, String wave) {
        return new FamilyChange(kind, about.number(), null, wave, today());
    }

    private Participant taken(String caseNumber, UUID participant) {
        return families.take(caseNumber).orElseThrow().participant(participant).orElseThrow();
    }

    private LocalDate today() {
        return DutchTime.dateOf(clock.instant());
    }
}
