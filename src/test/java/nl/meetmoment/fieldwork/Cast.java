package nl.meetmoment.fieldwork;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.support.LivingTogether;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The people of a test and what they have to do with each other, made by the services themselves. */
final class Cast {

    static final String PASSWORD = "vijftien tekens of meer";

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);

    private final WebApplicationContext site;

    Cast(WebApplicationContext site) {
        this.site = site;
    }

    StaffMember assistant() {
        return member(Role.ASSISTANT, SIGNED);
    }

    StaffMember coordinator() {
        return member(Role.COORDINATOR, SIGNED);
    }

    StaffMember caller() {
        return member(Role.CALLER, SIGNED);
    }

    StaffMember researcher() {
        return member(Role.RESEARCHER, SIGNED);
    }

    /** Without confidentiality statement and certificate of conduct. */
    StaffMember newcomer() {
        return member(Role.ASSISTANT, null);
    }

    RegisteredFamily family(NewFamily family) {
        return bean(FamilyRegistration.class).register(family);
    }

    RegisteredFamily familyOfFour() {
        return family(Household.ofFour());
    }

    /** One that begins in a quarter of an hour. */
    UUID visit(RegisteredFamily family, StaffMember assistant) {
        return visit(family, assistant, now().plus(Duration.ofMinutes(15)));
    }

    UUID visit(RegisteredFamily family, StaffMember assistant, Instant at) {
        return visit(family, assistant, at, family.everybody());
    }

    UUID visit(RegisteredFamily family, StaffMember assistant, Instant at, Set<UUID> participants) {
        return bean(VisitSchedule.class)
                .plan(new NewVisit(family.caseNumber(), "T0", at, assistant.id(), participants));
    }

    /** Everybody of the family has all the consent that is asked for. */
    void sign(RegisteredFamily family) {
        Signatures.of(family.everybody(), site);
    }

    /** One at which the laptop may be handed over. */
    UUID visitUnderWay(RegisteredFamily family, StaffMember assistant) {
        UUID visit = visit(family, assistant);
        VisitConduct conduct = bean(VisitConduct.class);
        conduct.tick(visit, ChecklistPoint.EXPLAINED);
        conduct.tick(visit, ChecklistPoint.CONSENT_SIGNED);
        sign(family);
        return visit;
    }

    /** One on the telephone, at which a start code may be told. */
    UUID guidedUnderWay(RegisteredFamily family, StaffMember assistant) {
        var asked = new NewAppointment(
                family.caseNumber(),
                "T0",
                VisitKind.GUIDED,
                now().plus(Duration.ofDays(1)),
                Duration.ofHours(2),
                assistant.id(),
                null,
                family.everybody(),
                null);
        LivingTogether.in(site, family.everybody());
        UUID visit = bean(Appointments.class).plan(asked, assistant.id());
        VisitConduct conduct = bean(VisitConduct.class);
        conduct.tick(visit, ChecklistPoint.EXPLAINED);
        conduct.tick(visit, ChecklistPoint.CONSENT_SIGNED);
        sign(family);
        return visit;
    }

    Instant now() {
        return bean(Clock.class).instant();
    }

    MockMvc browser() {
        return MockMvcBuilders.webAppContextSetup(site).apply(springSecurity()).build();
    }

    <T> T bean(Class<T> type) {
        return site.getBean(type);
    }

    static UUID id(RegisteredFamily family, int number) {
        return family.participants().get(number - 1).id();
    }

    private StaffMember member(Role role, LocalDate signed) {
        String userName = "staff-" + UUID.randomUUID();
        var account = new NewAccount(userName, "Robin de Proef", role, PASSWORD, signed, signed);
        return new StaffMember(bean(Accounts.class).create(account), userName, account.name(), role, signed, signed);
    }
}
