package nl.meetmoment.fieldwork;

import static nl.meetmoment.fieldwork.Cast.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.Contacts.Contact;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.context.WebApplicationContext;

/** The family has a mother, a father who lives elsewhere, a child of nine and one of fifteen. */
@IntegrationTest
class VisitScheduleIntegrationTests {

    @Autowired
    WebApplicationContext site;

    private Cast cast;
    private StaffMember assistant;
    private RegisteredFamily family;

    @BeforeEach
    void meet() {
        cast = new Cast(site);
        assistant = cast.assistant();
        family = cast.familyOfFour();
    }

    @Test
    @Tag("S5")
    void tellsAVisitToTheMotherNothingOfTheFather() throws Exception {
        UUID visit = visit(id(family, 1), id(family, 3), id(family, 4));

        cast.browser()
                .perform(get("/staff/visits/" + visit).with(user(assistant)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("moeder")))
                .andExpect(content().string(not(containsString("vader"))))
                .andExpect(content().string(not(containsString("Deelnemer"))));
        assertThat(cast.bean(ContactScope.class)
                        .ofVisit(visit, assistant)
                        .orElseThrow()
                        .participants())
                .extracting(Contact::number)
                .containsExactly(1, 3, 4);
    }

    @Test
    @Tag("S5")
    void givesTheLaptopToNobodyElse() throws Exception {
        UUID visit = visit(id(family, 1));
        VisitConduct conduct = cast.bean(VisitConduct.class);
        conduct.tick(visit, ChecklistPoint.EXPLAINED);
        cast.sign(family);

        cast.browser()
                .perform(post("/staff/visits/" + visit + "/hand-over")
                        .param("participant", id(family, 2).toString())
                        .with(user(assistant))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void countsThoseOnlyWhomAVisitIsTo() throws Exception {
        visit(id(family, 1), id(family, 3));

        cast.browser()
                .perform(get("/staff").with(user(assistant)))
                .andExpect(content().string(containsString("0 van 2")));
    }

    @Test
    void refusesWhatIsNotThere() {
        RegisteredFamily other = cast.familyOfFour();

        refuses(new NewVisit("G-00000", "T0", cast.now(), assistant.id(), family.everybody()));
        refuses(new NewVisit(family.caseNumber(), "T9", cast.now(), assistant.id(), family.everybody()));
        refuses(new NewVisit(family.caseNumber(), "T0", cast.now(), UUID.randomUUID(), family.everybody()));
        refuses(new NewVisit(
                family.caseNumber(), "T0", cast.now(), cast.coordinator().id(), family.everybody()));
        refuses(new NewVisit(family.caseNumber(), "T0", cast.now(), assistant.id(), other.everybody()));
        refuses(new NewVisit(family.caseNumber(), "T0", cast.now(), assistant.id(), Set.of()));
    }

    /** The database itself, not only code. */
    @Test
    void keepsNobodyOfAnotherFamilyAtAVisit() {
        var misplaced = new Visit(
                family.caseNumber(),
                "T0",
                cast.now(),
                Duration.ofHours(2),
                assistant.id(),
                cast.familyOfFour().everybody());

        assertThatThrownBy(() -> cast.bean(Visits.class).save(misplaced))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void refuses(NewVisit planned) {
        VisitSchedule schedule = cast.bean(VisitSchedule.class);
        assertThatThrownBy(() -> schedule.plan(planned)).isInstanceOf(IllegalArgumentException.class);
    }

    private UUID visit(UUID... participants) {
        return cast.visit(family, assistant, cast.now(), Set.of(participants));
    }
}
