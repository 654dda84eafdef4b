package nl.meetmoment.fieldwork;

import static nl.meetmoment.fieldwork.Cast.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class CoordinatorOverviewIntegrationTests {

    @Autowired
    WebApplicationContext site;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    QuestionnaireTasks tasks;

    private Cast cast;
    private MockMvc browser;
    private StaffMember coordinator;

    @BeforeEach
    void begin() {
        cast = new Cast(site);
        browser = cast.browser();
        coordinator = cast.coordinator();
    }

    @Test
    void countsWhatWaits() throws Exception {
        String before = page();
        RegisteredFamily family = cast.familyOfFour();
        cast.visit(family, cast.assistant(), cast.now().minus(Duration.ofDays(2)));
        events.publishEvent(new ResponseSubmitted(
                tasks.save(new QuestionnaireTask(id(family, 1), "T0", "parent", Mode.VISIT))
                        .handle(),
                cast.now()));

        String after = page();
        assertThat(number(after, "bezoeken niet afgesloten")).isEqualTo(number(before, "bezoeken niet afgesloten") + 1);
        assertThat(number(after, "beloningen te betalen")).isEqualTo(number(before, "beloningen te betalen") + 1);
        assertThat(cell(after, "Aangemeld")).isEqualTo(cell(before, "Aangemeld") + 1);
        assertThat(cell(after, "T0 begonnen")).isEqualTo(cell(before, "T0 begonnen") + 1);
    }

    @Test
    void showsTheRestWhenAnotherModuleCannotTellItsNumbers() throws Exception {
        JdbcClient owner = TestDatabase.owner();
        UUID person = id(cast.familyOfFour(), 1);
        owner.sql("insert into linkage.family (case_number, family_key) values ('G-00001', gen_random_uuid())")
                .update();
        owner.sql("""
                        insert into linkage.person (participant_id, case_number, pseudonym, key_version, revision, first_name,
                               last_name, addresses, channels, notes, ties, guardian)
                        values (?, 'G-00001', 'AAAAAAAA', 1, 1, 'x', 'x', 'x', 'x', 'x', 'x', 'x')
                        """).param(person).update();
        owner.sql("insert into linkage.person_key (participant_id, wrapping_version, data_key) values (?, 1, 'x')")
                .param(person)
                .update();
        try {
            assertThat(page()).contains("Een deel van de getallen is er nu niet", "beloningen te betalen");
        } finally {
            owner.sql("delete from linkage.person_key where participant_id = ?")
                    .param(person)
                    .update();
            owner.sql("delete from linkage.person where participant_id = ?")
                    .param(person)
                    .update();
            owner.sql("delete from linkage.family where case_number = 'G-00001'")
                    .update();
        }
    }

    @Test
    void showsResponseAgainstTheTargetAndTheLoadOfEverybody() throws Exception {
        StaffMember assistant = cast.assistant();
        cast.visit(cast.familyOfFour(), assistant);

        assertThat(page()).contains("Het doel is 75 gezinnen per regio", "wave-2", assistant.name());
    }

    @Test
    void isTheCoordinatorsOnly() throws Exception {
        for (StaffMember other : new StaffMember[] {cast.assistant(), cast.researcher(), cast.newcomer()}) {
            assertThat(answer(other).getStatus()).isEqualTo(403);
        }
    }

    private String page() throws Exception {
        MockHttpServletResponse answer = answer(coordinator);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(StaffMember who) throws Exception {
        return browser.perform(get("/staff/overview").with(user(who)))
                .andReturn()
                .getResponse();
    }

    /** Beside a word of the first list. */
    private static int number(String page, String word) {
        return found(page, word + "</dt><dd><a [^>]*>(\\d+)<");
    }

    private static int cell(String page, String head) {
        return found(page, head + "</th>\\s*<td class=\"number\"[^>]*>(\\d+)<");
    }

    private static int found(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
