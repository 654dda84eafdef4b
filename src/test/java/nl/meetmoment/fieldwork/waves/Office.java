package nl.meetmoment.fieldwork.waves;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.FamilyRegistration;
import nl.meetmoment.fieldwork.Measure;
import nl.meetmoment.fieldwork.NewFamily;
import nl.meetmoment.fieldwork.NewParticipant;
import nl.meetmoment.fieldwork.ParticipantKind;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.fieldwork.Sex;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The coordinators of these tests and their families. */
final class Office {

    static final String PASSWORD = "vijftien tekens of meer";

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);

    private final WebApplicationContext site;

    Office(WebApplicationContext site) {
        this.site = site;
    }

    StaffMember coordinator() {
        return member(Role.COORDINATOR);
    }

    StaffMember assistant() {
        return member(Role.ASSISTANT);
    }

    /** Mother, a daughter of nine under an OTS and a son of fifteen, registered so many days ago. */
    RegisteredFamily family(String region, int daysAgo) {
        LocalDate today = today();
        var members = List.of(
                new NewParticipant(
                        ParticipantKind.PARENT, Relation.MOTHER, Sex.FEMALE, YearMonth.of(1986, 5), Measure.NONE, true),
                child(Sex.FEMALE, YearMonth.from(today).minusMonths(9 * 12 + 6), Measure.OTS),
                child(Sex.MALE, YearMonth.from(today).minusMonths(15 * 12 + 6), Measure.NONE));
        return bean(FamilyRegistration.class).register(new NewFamily(region, today.minusDays(daysAgo), members));
    }

    LocalDate today() {
        return DutchTime.dateOf(bean(Clock.class).instant());
    }

    MockMvc browser() {
        return MockMvcBuilders.webAppContextSetup(site).apply(springSecurity()).build();
    }

    <T> T bean(Class<T> type) {
        return site.getBean(type);
    }

    static NewParticipant child(Sex sex, YearMonth birth, Measure measure) {
        return new NewParticipant(ParticipantKind.CHILD, Relation.CHILD, sex, birth, measure, true);
    }

    private StaffMember member(Role role) {
        String userName = "office-" + UUID.randomUUID();
        var account = new NewAccount(userName, "Robin de Proef", role, PASSWORD, SIGNED, SIGNED);
        return new StaffMember(bean(Accounts.class).create(account), userName, account.name(), role, SIGNED, SIGNED);
    }
}
