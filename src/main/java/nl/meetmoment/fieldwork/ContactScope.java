package nl.meetmoment.fieldwork;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.Contacts.Contact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose contact cards a staff member may see now; linkage asks before it opens any. */
@Service
public class ContactScope {

    private final Visits visits;
    private final FamilyWaves waves;
    private final VisitNames names;
    private final Clock clock;

    ContactScope(Visits visits, FamilyWaves waves, VisitNames names, Clock clock) {
        this.visits = visits;
        this.waves = waves;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Those whom a visit is to and who take part in its wave. An assistant has those of the own visits from assignment until the visit
     * is closed, or 48 hours after its planned end; who sees to all visits has them always. Empty for everybody else,
     * and for an account that may not be given family data.
     */
    @Transactional(readOnly = true)
    public Optional<Contacts> ofVisit(UUID visit, StaffMember who) {
        return visits.findById(visit)
                .filter(found -> isWithin(found, who))
                .map(found -> new Contacts(found.caseNumber(), contacts(waves.of(found))));
    }

    /**
     * The own visits, also as the second assistant, that end after now and begin within a time ahead, and of which the
     * contact cards may be seen now.
     */
    @Transactional(readOnly = true)
    public List<OwnVisit> upcoming(StaffMember who, Duration ahead) {
        who.demand(Permission.SEE_OWN_VISITS);
        Instant now = clock.instant();
        return visits.onTheListOf(who.id(), now, now.plus(ahead)).stream()
                .filter(visit -> visit.plannedEnd().isAfter(now) && isWithin(visit, who))
                .map(visit -> new OwnVisit(
                        visit.id(),
                        visit.plannedAt(),
                        visit.plannedEnd(),
                        visit.kind().code()))
                .toList();
    }

    /** @param kind code of the visit's kind */
    public record OwnVisit(UUID id, Instant start, Instant end, String kind) {}

    /** The code of the wave that a visit is for; empty when there is no such visit. */
    @Transactional(readOnly = true)
    public Optional<String> waveOf(UUID visit) {
        return visits.findById(visit).map(Visit::wave);
    }

    boolean isWithin(Visit visit, StaffMember who) {
        if (!who.isClearedForFamilyData() || !who.may(Permission.SEE_CONTACT_CARD)) {
            return false;
        }
        return who.may(Permission.SEE_ALL_VISITS)
                || (visit.isVisitedBy(who.id()) && visit.showsContactCards(clock.instant()));
    }

    private List<Contact> contacts(FamilyWave family) {
        Map<UUID, String> called = names.of(family);
        return family.members().stream()
                .filter(one -> one.takesPartIn(family.wave()))
                .map(one -> new Contact(one.id(), one.number(), called.getOrDefault(one.id(), ""), one.letter()))
                .toList();
    }
}
