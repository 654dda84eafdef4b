package nl.meetmoment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import nl.meetmoment.support.Browser;
import nl.meetmoment.support.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One family interviewed at a home visit, start to end. */
@BrowserTest
class HomeVisitBrowserTests {

    private static final Map<String, String> MOTHER =
            Map.of("has_partner", "yes", "child_confirmed", "yes", "dudit_1", "monthly", "auditc_self_1", "monthly");

    private static final Map<String, String> CHILD = Map.of("figure_mother", "mother", "figure_father", "stepfather");

    private static final Map<String, String> TEENAGER = Map.of(
            "figure_mother",
            "mother",
            "figure_father",
            "father",
            "dv_ever",
            "yes",
            "isrd3_alcohol",
            "yes",
            "isrd3_soft",
            "yes");

    @Autowired
    ApplicationContext site;

    @Autowired
    @Qualifier("collection")
    JdbcClient collection;

    private HomeVisit visit;

    @BeforeEach
    void plan() {
        visit = HomeVisit.now(site);
    }

    @Test
    @Tag("S5")
    @Tag("every-java")
    void interviewsAMotherANineYearOldAndAFifteenYearOld(Browser browser) {
        var assistant = new AssistantPages(browser.laptop(), browser, visit)
                .signIn()
                .look("day")
                .openVisit();
        assertThat(assistant.contactCards()).contains(HomeVisit.FAMILY_NAME, HomeVisit.STREET);
        assistant.tickEverything().look("visit");

        RespondentPages mother = interview(assistant, HomeVisit.MOTHER, MOTHER);
        assertThat(mother.asked()).contains("ctspc_parent_a", "nosik_25", "dudit_10", "auditc_partner_1");
        assertThat(assistant.unlock().state(HomeVisit.MOTHER)).isEqualTo("klaar");

        RespondentPages child = interview(assistant, HomeVisit.CHILD, CHILD);
        assertThat(child.asked())
                .contains("kidscreen27_27", "ctspc_child_a", "security_child_15")
                .doesNotContain("isrd3_alcohol", "dv_ever");
        assistant.unlock();

        RespondentPages teenager = interview(assistant, HomeVisit.TEENAGER, TEENAGER);
        assertThat(teenager.asked()).contains("isrd3_alcohol_12m", "dv_ever", "dv_1_partner");
        assistant.unlock();

        assertThat(List.of(1, 2, 3))
                .allSatisfy(one -> assertThat(assistant.state(one)).isEqualTo("klaar"));
        assistant.close().look("visit-closed");
        assertThat(assistant.page().locator("#questionnaires button").count()).isZero();
        assertThatAnswersLeadToNobody();
    }

    @Test
    void worksWithoutJavaScript(Browser browser) {
        var assistant = new AssistantPages(browser.withoutJavaScript(), browser, visit)
                .signIn()
                .openVisit()
                .tickEverything()
                .handOver(HomeVisit.CHILD);
        String userName = assistant.userNameShown();
        String startCode = assistant.startCodeShown();
        RespondentPages child = assistant.begin().start().answerPages(4, CHILD);

        child.page().locator("button[value='pause']").click();
        child.page().waitForURL("**/v/pause");
        child.enter(userName, startCode.toLowerCase(java.util.Locale.ROOT)).start();
        assertThat(child.page().url()).matches(".*/v/p/[45]");
        child.answerAll(CHILD).finish();

        assertThat(assistant.unlock().state(HomeVisit.CHILD)).isEqualTo("klaar");
    }

    @Test
    void readsWellOnATelephone(Browser browser) {
        var assistant = new AssistantPages(browser.telephone(), browser, visit)
                .signIn()
                .look("day-telephone")
                .openVisit()
                .tickEverything()
                .look("visit-telephone")
                .handOver(HomeVisit.TEENAGER);
        assistant.look("hand-over-telephone");
        showOnATelephone(assistant, "teen", TEENAGER);
        showOnATelephone(assistant.unlock().handOver(HomeVisit.CHILD), "child", CHILD);
        showOnATelephone(assistant.unlock().handOver(HomeVisit.MOTHER), "parent", MOTHER);
    }

    private static void showOnATelephone(AssistantPages assistant, String name, Map<String, String> wanted) {
        RespondentPages respondent = assistant.begin().start().answerPages(6, wanted);
        respondent.look(name + "-page-telephone");
        assertThat(respondent.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    /** Fills a questionnaire in on the laptop, and keeps pictures of one page and of the end. */
    private RespondentPages interview(AssistantPages assistant, int participant, Map<String, String> wanted) {
        String name = List.of("parent", "child", "teen").get(participant - 1);
        RespondentPages respondent =
                assistant.handOver(participant).begin().start().answerPages(6, wanted);
        respondent.look(name + "-page");
        assertThatAnAnswerIsSavedAsItIsGiven(respondent, wanted);
        respondent.answerAll(wanted).finish();
        Page page = respondent.page();
        assertThat(page.locator("fieldset.question").count()).isZero();
        respondent.look(name + "-done");
        return respondent;
    }

    private static void assertThatAnAnswerIsSavedAsItIsGiven(RespondentPages respondent, Map<String, String> wanted) {
        if (respondent.questions().isEmpty()) {
            respondent.next();
        }
        respondent.answerPage(wanted);
        respondent.page().locator(".save-state--saved").waitFor();
        assertThat(respondent.page().locator(".save-state").innerText()).isEqualTo("Opgeslagen");
    }

    /** Three pseudonyms, no handle, no words to scrub by, and nothing that anybody is called. */
    private void assertThatAnswersLeadToNobody() {
        List<String> left = collection.sql("""
                        select to_jsonb(r)::text from collection.response r
                        where family_key = (select family_key from collection.response where submitted_at is not null order by submitted_at desc limit 1)
                        """).query(String.class).list();

        assertThat(left).hasSize(3).allSatisfy(row -> assertThat(row)
                .contains("\"handle\": null", "\"scrubbing_salt\": null", "\"state\": \"submitted\"")
                .doesNotContain(visit.caseNumber(), HomeVisit.FAMILY_NAME));
        assertThat(collection
                        .sql("select count(*) from collection.answer")
                        .query(Long.class)
                        .single())
                .isGreaterThan(200);
    }
}
