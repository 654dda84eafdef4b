package nl.meetmoment.linkage.messages;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.RowScope;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.Appointments;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.FamilyRegistration;
import nl.meetmoment.fieldwork.Measure;
import nl.meetmoment.fieldwork.NewAppointment;
import nl.meetmoment.fieldwork.NewFamily;
import nl.meetmoment.fieldwork.NewParticipant;
import nl.meetmoment.fieldwork.ParticipantKind;
import nl.meetmoment.fieldwork.PlanReason;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.fieldwork.Sex;
import nl.meetmoment.fieldwork.VisitKind;
import nl.meetmoment.fieldwork.messages.MessageKind;
import nl.meetmoment.fieldwork.messages.MessageOutbox;
import nl.meetmoment.linkage.Address;
import nl.meetmoment.linkage.CallHours;
import nl.meetmoment.linkage.Channel;
import nl.meetmoment.linkage.Channel.Kind;
import nl.meetmoment.linkage.Channel.Safety;
import nl.meetmoment.linkage.FamilyPersons;
import nl.meetmoment.linkage.NewPerson;
import nl.meetmoment.linkage.Person;
import nl.meetmoment.linkage.PersonName;
import nl.meetmoment.linkage.PersonRegistration;
import nl.meetmoment.linkage.Recipients;
import nl.meetmoment.linkage.SafeContact;
import nl.meetmoment.linkage.Withdrawals;
import nl.meetmoment.linkage.messages.SendingSettings.Server;
import nl.meetmoment.support.TestDatabase;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Families with ways to be reached, their appointments, and rounds of messages by servers and clocks of a test's own. */
final class Correspondence {

    static final Server NONE = new Server("", 0, "", "");
    static final UUID STAFF = UUID.randomUUID();

    private static final PersonName ANNA = new PersonName("Anna", "Kanarie");
    private static final PersonName BERT = new PersonName("Bert", "Vinkenoog");

    private final ApplicationContext site;

    Correspondence(ApplicationContext site) {
        this.site = site;
    }

    static SendingSettings settings(Server smtp, Server inbox) {
        return new SendingSettings(
                "Team Afspraken", "afspraken@voorbeeld.invalid", "010 000 00 00", "nl", "", smtp, inbox);
    }

    static Server local(int port) {
        return new Server("127.0.0.1", port, "", "");
    }

    static Channel email(String address, Safety safety) {
        return new Channel(
                Kind.EMAIL, address, safety, List.of(), false, "", "", LocalDate.now(DutchTime.ZONE), "Robin");
    }

    /** One that may be called at any hour and of which a message may be left. */
    static Channel mobile(String number) {
        var always = new CallHours(EnumSet.allOf(DayOfWeek.class), LocalTime.MIN, LocalTime.of(23, 59, 59));
        return new Channel(
                Kind.TELEPHONE,
                number,
                Safety.SAFE,
                List.of(always),
                true,
                "",
                "",
                LocalDate.now(DutchTime.ZONE),
                "Robin");
    }

    static String newAddress() {
        return UUID.randomUUID() + "@voorbeeld.invalid";
    }

    /** A mother who is reached so, and a child. */
    RegisteredFamily family(Channel... ways) {
        RegisteredFamily family = register(parent(Relation.MOTHER, Sex.FEMALE));
        know(family, 0, ANNA, "Verzonnenstraat 1", ways);
        return family;
    }

    /** Each at an address of their own. */
    RegisteredFamily separated(Channel mother, Channel father) {
        RegisteredFamily family = register(parent(Relation.MOTHER, Sex.FEMALE), parent(Relation.FATHER, Sex.MALE));
        know(family, 0, ANNA, "Verzonnenstraat 1", mother);
        know(family, 1, BERT, "Zomaarhof 5", father);
        return family;
    }

    /** The mother is reached so from now on, says a coordinator. */
    void reachedBy(RegisteredFamily family, Channel... ways) {
        RowScope.bySite(() -> {
            FamilyPersons persons = bean(FamilyPersons.class);
            Person known = persons.show(family.caseNumber(), coordinator()).persons().stream()
                    .filter(person -> person.participant().equals(mother(family)))
                    .findFirst()
                    .orElseThrow();
            Person changed = new Person(
                    known.participant(),
                    known.name(),
                    known.addresses(),
                    new SafeContact(List.of(ways), List.of()),
                    known.ties(),
                    known.guardian(),
                    known.revision());
            persons.change(family.caseNumber(), changed, coordinator());
        });
    }

    static StaffMember coordinator() {
        LocalDate signed = LocalDate.of(2026, 1, 5);
        return new StaffMember(UUID.randomUUID(), "robin", "Robin", Role.COORDINATOR, signed, signed);
    }

    private RegisteredFamily register(NewParticipant... parents) {
        var members = new java.util.ArrayList<>(List.of(parents));
        members.add(new NewParticipant(
                ParticipantKind.CHILD, Relation.CHILD, Sex.FEMALE, YearMonth.of(2017, 2), Measure.OTS, true));
        return bean(FamilyRegistration.class)
                .register(new NewFamily(
                        "vt_utrecht", LocalDate.now(DutchTime.ZONE).minusDays(5), members));
    }

    private void know(RegisteredFamily family, int place, PersonName name, String street, Channel... ways) {
        bean(PersonRegistration.class)
                .register(new NewPerson(
                        family.participants().get(place).id(),
                        family.caseNumber(),
                        name,
                        new Address(street, "0000 AA", "Verzonnendam"),
                        new SafeContact(List.of(ways), List.of())));
    }

    private static NewParticipant parent(Relation relation, Sex sex) {
        return new NewParticipant(ParticipantKind.PARENT, relation, sex, YearMonth.of(1986, 5), Measure.NONE, true);
    }

    static UUID mother(RegisteredFamily family) {
        return family.participants().get(0).id();
    }

    UUID plan(RegisteredFamily family) {
        return plan(family, family.everybody(), Instant.now().plus(Duration.ofDays(20)));
    }

    UUID plan(RegisteredFamily family, Set<UUID> whom, Instant at) {
        return bean(Appointments.class)
                .plan(
                        new NewAppointment(
                                family.caseNumber(),
                                "T0",
                                VisitKind.HOME,
                                at,
                                Duration.ofHours(2),
                                null,
                                null,
                                whom,
                                PlanReason.values()[0]),
                        STAFF);
    }

    /** The pause after what was done to an appointment is over. */
    void ripen(RegisteredFamily family) {
        TestDatabase.owner()
                .sql("""
                        update fieldwork.message_due set not_before = now() - interval '1 minute'
                        where participant_id = any (?)
                        """)
                .param(family.everybody().toArray(UUID[]::new))
                .update();
    }

    void approveAll() {
        MessageTemplates templates = bean(MessageTemplates.class);
        templates.all().stream().filter(one -> one.language().equals("nl")).forEach(one -> bean(TemplateApprovals.class)
                .add(one, STAFF, Instant.now()));
    }

    Dispatch dispatch(SendingSettings settings, TextMessageProvider texts, Clock clock) {
        return new Dispatch(
                bean(MessageOutbox.class),
                bean(Messages.class),
                bean(Recipients.class),
                new StillDue(bean(MessageOutbox.class), bean(Withdrawals.class), clock),
                bean(MessageTemplates.class),
                new Writing(settings),
                new Mail(settings),
                texts,
                settings,
                bean(AuditTrail.class),
                transaction(),
                clock);
    }

    Rounds rounds(SendingSettings settings, TextMessageProvider texts) {
        return rounds(settings, texts, Clock.systemUTC());
    }

    Rounds rounds(SendingSettings settings, TextMessageProvider texts, Clock clock) {
        return new Rounds(
                bean(MessageOutbox.class),
                bean(Messages.class),
                dispatch(settings, texts, clock),
                texts,
                new Bounces(settings, bean(MessageOutbox.class), bean(Messages.class), transaction(), clock),
                transaction(),
                clock);
    }

    /** The only one of this kind to this person. */
    Message message(UUID participant, MessageKind kind) {
        List<UUID> ids = TestDatabase.owner()
                .sql("select message_id from linkage.message where participant_id = ? and kind = ?")
                .params(participant, kind.code())
                .query(UUID.class)
                .list();
        if (ids.size() != 1) {
            throw new AssertionError("There are " + ids.size() + " such messages.");
        }
        return bean(Messages.class).find(ids.get(0)).orElseThrow(Problem.NOT_FOUND::exception);
    }

    List<String> trail(UUID participant) {
        return TestDatabase.owner()
                .sql("select action || ' ' || subject from audit.entry where subject like ? order by number")
                .param("%" + participant + "%")
                .query(String.class)
                .list();
    }

    TransactionTemplate transaction() {
        return site.getBean("linkageTransactionTemplate", TransactionTemplate.class);
    }

    <T> T bean(Class<T> type) {
        return site.getBean(type);
    }
}
