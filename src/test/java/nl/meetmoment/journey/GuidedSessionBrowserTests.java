package nl.meetmoment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.meetmoment.support.Browser;
import nl.meetmoment.support.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An assistant on the telephone with a mother who fills in on her own telephone. */
@BrowserTest
class GuidedSessionBrowserTests {

    private static final String TYPED = "1977";
    private static final Map<String, String> MOTHER = Map.of("dem_birth_year", TYPED, "child_confirmed", "yes");

    @Autowired
    ApplicationContext site;

    private final List<String> received = new CopyOnWriteArrayList<>();

    private HomeVisit visit;

    @BeforeEach
    void plan() {
        visit = HomeVisit.guided(site);
    }

    @Test
    @Tag("S6")
    void guidesAMotherByTelephone(Browser browser) {
        Page desk = browser.laptop();
        keepWhatComes(desk);
        var assistant = new AssistantPages(desk, browser, visit).signIn();
        desk.navigate("/staff/visits/" + visit.visit());
        assistant.tickEverything().look("guided-visit");
        desk.locator("form[action$='start-code/tell'] button[value='" + visit.participant(HomeVisit.MOTHER) + "']")
                .click();
        desk.locator(".code-pair").waitFor();
        String userName = assistant.userNameShown();
        String startCode = assistant.startCodeShown();
        desk.locator("a[href$='/guidance']").click();
        desk.waitForURL("**/guidance");
        Locator card = desk.locator("section.card").first();
        assertThat(card.innerText()).contains("Verborgen");

        RespondentPages mother = new RespondentPages(browser.telephone(), browser)
                .enter(userName, startCode)
                .start()
                .answerPages(3, MOTHER);
        card.getByText("Ik heb deze deelnemer aan de lijn").click();
        card.locator("dl.facts").waitFor();
        assertThat(card.innerText()).contains("bezig", "Over u", "minder dan een minuut geleden");
        assistant.look("guidance");

        mother.page().locator("button[value='help']").click();
        mother.page().getByText("De onderzoeksassistent ziet dat u hulp vraagt").waitFor();
        mother.look("guided-help-telephone");
        card.getByText("vraagt om hulp").waitFor();
        assistant.look("guidance-help");
        card.getByText("Geholpen").click();
        card.getByText("vraagt om hulp").waitFor(hidden());
        mother.page().getByText("ziet dat u hulp vraagt").waitFor(hidden());
        mother.page().locator("button[value='help']").waitFor();

        mother.page().locator("button[value='hang-up']").click();
        card.getByText("Verborgen").waitFor();
        assertThat(card.innerText()).doesNotContain("Over u", "%");
        card.getByText("Ik heb deze deelnemer aan de lijn").click();
        card.locator("dl.facts").waitFor();

        mother.answerAll(MOTHER).finish();
        card.getByText("klaar").waitFor();
        assertThat(card.locator("dl.facts").count()).isZero();
        desk.navigate("/staff/visits/" + visit.visit());
        assertThat(desk.locator("#rewards").innerText()).contains("20");
        assertThatNothingTellsAnAnswer();
    }

    private void assertThatNothingTellsAnAnswer() {
        assertThat(received).hasSizeGreaterThan(10);
        assertThat(received).allSatisfy(body -> assertThat(body)
                .doesNotContain(TYPED)
                .doesNotContainPattern("/v/p/|dem_|data-page|[Pp]agina \\d"));
    }

    /** Every answer of the site to this window, as it came. */
    private void keepWhatComes(Page page) {
        page.route("**/staff/**", this::keep);
    }

    private void keep(Route route) {
        APIResponse answer = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
        received.add(answer.text());
        route.fulfill(new Route.FulfillOptions().setResponse(answer));
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
    }
}
