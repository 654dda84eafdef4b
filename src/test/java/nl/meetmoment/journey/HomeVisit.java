package nl.meetmoment.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.fieldwork.Appointments;
import nl.meetmoment.fieldwork.FamilyRegistration;
import nl.meetmoment.fieldwork.Measure;
import nl.meetmoment.fieldwork.NewAppointment;
import nl.meetmoment.fieldwork.NewFamily;
import nl.meetmoment.fieldwork.NewParticipant;
import nl.meetmoment.fieldwork.NewVisit;
import nl.meetmoment.fieldwork.ParticipantKind;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.fieldwork.Sex;
import nl.meetmoment.fieldwork.VisitKind;
import nl.meetmoment.fieldwork.VisitSchedule;
import nl.meetmoment.linkage.Address;
import nl.meetmoment.linkage.NewPerson;
import nl.meetmoment.linkage.PersonName;
import nl.meetmoment.linkage.PersonRegistration;
import nl.meetmoment.linkage.SafeContact;
import nl.meetmoment.linkage.Tie;
import org.springframework.context.ApplicationContext;

/** A mother with a child of nine and one of fifteen, and an assistant who visits them now. */
record HomeVisit(UUID visit, String caseNumber, List<UUID> participants, String userName, String password) {

    static final String FAMILY_NAME = "Kanariestra";
    static final String STREET = "Kanariepad";
    static final String TELEPHONE = "06 00 00 77 31";
    static final List<String> FIRST_NAMES = List.of("Wilhelmijntje", "Lottepop", "Daantjebas");

    static final int MOTHER = 1;
    static final int CHILD = 2;
    static final int TEENAGER = 3;

    private static final String PASSWORD = "vijf woorden zijn genoeg";
    private static final AtomicInteger COUNT = new AtomicInteger();

    static HomeVisit now(ApplicationContext site) {
        return of(site, HomeVisit::atHome);
    }

    /** An appointment on the telephone, in an hour. */
    static HomeVisit guided(ApplicationContext site) {
        return of(site, HomeVisit::online);
    }

    private interface Planning {
        UUID plan(ApplicationContext site, RegisteredFamily family, UUID assistant);
    }

    private static UUID atHome(ApplicationContext site, RegisteredFamily family, UUID assistant) {
        return site.getBean(VisitSchedule.class)
                .plan(new NewVisit(
                        family.caseNumber(),
                        "T0",
                        site.getBean(Clock.class).instant().truncatedTo(ChronoUnit.MINUTES),
                        assistant,
                        family.everybody()));
    }

    private static UUID online(ApplicationContext site, RegisteredFamily family, UUID assistant) {
        var asked = new NewAppointment(
                family.caseNumber(),
                "T0",
                VisitKind.GUIDED,
                site.getBean(Clock.class).instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES),
                Duration.ofHours(2),
                assistant,
                null,
                family.everybody(),
                null);
        return site.getBean(Appointments.class).plan(asked, assistant);
    }

    private static HomeVisit of(ApplicationContext site, Planning planning) {
        Clock clock = site.getBean(Clock.class);
        String userName = "assistent-" + COUNT.incrementAndGet();
        LocalDate today = LocalDate.now(clock);
        UUID assistant = site.getBean(Accounts.class)
                .create(new NewAccount(userName, "Assistent", Role.ASSISTANT, PASSWORD, today, today));
        RegisteredFamily family = site.getBean(FamilyRegistration.class)
                .register(
                        new NewFamily("vt_utrecht", today, List.of(parent(today), child(today, 9), child(today, 15))));
        family.participants()
                .forEach(member -> site.getBean(PersonRegistration.class).register(person(family, member)));
        UUID visit = planning.plan(site, family, assistant);
        List<UUID> ids =
                family.participants().stream().map(RegisteredFamily.Member::id).toList();
        return new HomeVisit(visit, family.caseNumber(), ids, userName, PASSWORD);
    }

    UUID participant(int number) {
        return participants.get(number - 1);
    }

    private static NewParticipant parent(LocalDate today) {
        return new NewParticipant(
                ParticipantKind.PARENT, Relation.MOTHER, Sex.FEMALE, born(today, 38), Measure.NONE, true);
    }

    private static NewParticipant child(LocalDate today, int age) {
        Sex sex = age < 12 ? Sex.FEMALE : Sex.MALE;
        return new NewParticipant(ParticipantKind.CHILD, Relation.CHILD, sex, born(today, age), Measure.OTS, true);
    }

    private static YearMonth born(LocalDate today, int age) {
        return YearMonth.from(today).minusYears(age).minusMonths(5);
    }

    /** The mother has the authority over the children. */
    private static NewPerson person(RegisteredFamily family, RegisteredFamily.Member member) {
        UUID mother = family.participants().get(MOTHER - 1).id();
        return new NewPerson(
                member.id(),
                family.caseNumber(),
                new PersonName(FIRST_NAMES.get(member.number() - 1), FAMILY_NAME),
                List.of(new Address(STREET + " 12", "0000 ZZ", "Kanariedam")),
                new SafeContact(List.of(TELEPHONE), "", List.of("Spreek geen bericht in.")),
                member.number() == MOTHER ? List.of() : List.of(new Tie(mother, true, true, Tie.Authority.YES, false)),
                "");
    }
}
