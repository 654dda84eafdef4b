package nl.meetmoment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.DemonstrationFamilies.Family;
import nl.meetmoment.DemonstrationFamilies.Member;
import nl.meetmoment.fieldwork.Entry;
import nl.meetmoment.fieldwork.FamilyRegistration;
import nl.meetmoment.fieldwork.NewFamily;
import nl.meetmoment.fieldwork.NewParticipant;
import nl.meetmoment.fieldwork.ParticipantKind;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.linkage.PersonRegistration;
import org.springframework.stereotype.Component;

/** Takes the invented families in by the same doors as real ones. */
@Component
class DemonstrationStudy {

    /** Where the families are; today is today there. */
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final int MONTHS_SINCE_BIRTHDAY = 6;

    private final FamilyRegistration families;

    private final PersonRegistration persons;

    private final DemonstrationVisits visits;

    private final Clock clock;

    DemonstrationStudy(
            FamilyRegistration families, PersonRegistration persons, DemonstrationVisits visits, Clock clock) {
        this.families = families;
        this.persons = persons;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * @param assistants the accounts that the file calls 1 and 2
     * @return with what the questionnaires that are busy can be gone on with
     */
    List<Entry> fill(List<UUID> assistants) {
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        var busy = new ArrayList<Entry>();
        for (Family family : DemonstrationFamilies.read().families()) {
            RegisteredFamily registered = register(family, today);
            family.visits().forEach(visit -> busy.addAll(visits.hold(visit, registered, today, assistants)));
        }
        return busy;
    }

    private RegisteredFamily register(Family family, LocalDate today) {
        var taken = new NewFamily(
                family.region(),
                today.plusDays(family.day()),
                family.members().stream()
                        .map(member -> participant(member, today))
                        .toList());
        RegisteredFamily registered = families.register(taken);
        registered
                .participants()
                .forEach(known -> persons.register(DemonstrationPersons.person(known, registered, family, today)));
        return registered;
    }

    private static NewParticipant participant(Member member, LocalDate today) {
        return new NewParticipant(
                member.relation() == Relation.CHILD ? ParticipantKind.CHILD : ParticipantKind.PARENT,
                member.relation(),
                member.sex(),
                YearMonth.from(today).minusYears(member.age()).minusMonths(MONTHS_SINCE_BIRTHDAY),
                member.measure(),
                !member.reportedOnly());
    }
}
