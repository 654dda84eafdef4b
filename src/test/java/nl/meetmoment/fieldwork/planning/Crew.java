package nl.meetmoment.fieldwork.planning;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
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
import nl.meetmoment.support.LivingTogether;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Staff and families for the tests of planning, made by the services themselves. */
final class Crew {

    static final String PASSWORD = "vijftien tekens of meer";

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);

    private final WebApplicationContext site;

    Crew(WebApplicationContext site) {
        this.site = site;
    }

    StaffMember assistant() {
        return member(Role.ASSISTANT, "Robin de Proef");
    }

    /** Who can visit on all days from eight to eight. */
    StaffMember assistantAtWork() {
        StaffMember assistant = assistant();
        for (DayOfWeek day : DayOfWeek.values()) {
            bean(AssistantHours.class)
                    .addWeekly(assistant.id(), day, new Hours(LocalTime.of(8, 0), LocalTime.of(20, 0)));
        }
        return assistant;
    }

    StaffMember coordinator() {
        return member(Role.COORDINATOR, "Kees de Proef");
    }

    StaffMember researcher() {
        return member(Role.RESEARCHER, "Rik de Proef");
    }

    private StaffMember member(Role role, String name) {
        String userName = "crew-" + UUID.randomUUID();
        var account = new NewAccount(userName, name, role, PASSWORD, SIGNED, SIGNED);
        return new StaffMember(bean(Accounts.class).create(account), userName, name, role, SIGNED, SIGNED);
    }

    /** Mother, father and a child of nine, in the window of T0. */
    RegisteredFamily family() {
        RegisteredFamily family = familyApart();
        LivingTogether.in(site, family.everybody());
        return family;
    }

    /** The same, and nobody knows where anybody lives. */
    RegisteredFamily familyApart() {
        return bean(FamilyRegistration.class)
                .register(new NewFamily(
                        "vt_utrecht",
                        today().minusDays(10),
                        List.of(
                                parent(Relation.MOTHER, Sex.FEMALE),
                                parent(Relation.FATHER, Sex.MALE),
                                new NewParticipant(
                                        ParticipantKind.CHILD,
                                        Relation.CHILD,
                                        Sex.FEMALE,
                                        YearMonth.from(today()).minusYears(9),
                                        Measure.OTS,
                                        true))));
    }

    private static NewParticipant parent(Relation relation, Sex sex) {
        return new NewParticipant(ParticipantKind.PARENT, relation, sex, YearMonth.of(1986, 5), Measure.NONE, true);
    }

    static UUID id(RegisteredFamily family, int number) {
        return family.participants().get(number - 1).id();
    }

    LocalDate today() {
        return DutchTime.dateOf(bean(Clock.class).instant());
    }

    LocalDate nextMonday() {
        return today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    static Instant at(LocalDate date, int hour) {
        return date.atTime(hour, 0).atZone(DutchTime.ZONE).toInstant();
    }

    MockMvc browser() {
        return MockMvcBuilders.webAppContextSetup(site).apply(springSecurity()).build();
    }

    <T> T bean(Class<T> type) {
        return site.getBean(type);
    }
}
