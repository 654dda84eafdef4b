package nl.meetmoment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import nl.meetmoment.support.Browser;
import nl.meetmoment.support.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Promise W6: one laptop goes round a family, and nobody finds anything of the one before. */
@BrowserTest
class SharedLaptopBrowserTests {

    private static final Map<String, String> ANSWERS = Map.of("dem_birth_year", "1987");

    @Autowired
    ApplicationContext site;

    private HomeVisit visit;

    @BeforeEach
    void plan() {
        visit = HomeVisit.now(site);
    }

    @Test
    @Tag("W6")
    void keepsTheAssistantOutOfReachOfTheRespondent(Browser browser) {
        RespondentPages mother = handOver(browser).start();
        Page page = mother.page();

        for (String staff :
                List.of("/staff", "/staff/visits/" + visit.visit(), "/linkage/cards/visits/" + visit.visit())) {
            page.navigate(staff);
            assertThat(page.url()).endsWith("/staff/locked");
            assertThat(page.content()).doesNotContain(visit.caseNumber(), HomeVisit.FAMILY_NAME);
        }
        browser.back(page);
        browser.back(page);
        assertThat(page.content()).doesNotContain(HomeVisit.FAMILY_NAME);
        browser.expectStatus(422);
        page.navigate("/staff/locked");
        page.locator("#password").fill("niet het goede wachtwoord");
        page.locator("form[action$='unlock'] button").click();
        page.locator("main [role='alert']").waitFor();
        page.navigate("/staff");
        assertThat(page.url()).endsWith("/staff/locked");
    }

    @Test
    @Tag("W6")
    void showsNothingOfTheMotherWhenTheLaptopCameBack(Browser browser) {
        RespondentPages mother = handOver(browser).start().answerPages(3, ANSWERS);
        Page page = mother.page();
        String first = page.url().replaceAll("\\d+$", "1");
        String cookie = cookie(page);
        var assistant = new AssistantPages(page, browser, visit).unlock();

        for (int steps = 0; steps < 4; steps++) {
            browser.back(page);
            assertThatNothingIsShown(page);
        }
        page.navigate(first);
        assertThatNothingIsShown(page);
        Page reopened = page.context().newPage();
        reopened.navigate(first);
        assertThatNothingIsShown(reopened);
        assertThat(page.context().newPage().navigate(first).text()).doesNotContain("1987");

        assistant.page().navigate("/staff/visits/" + visit.visit());
        RespondentPages child = assistant.handOver(HomeVisit.CHILD).begin();
        assertThat(cookie(child.page())).isNotEqualTo(cookie);
        child.start();
        browser.back(child.page());
        browser.back(child.page());
        browser.back(child.page());
        assertThat(child.page().content()).doesNotContain("1987");
    }

    @Test
    @Tag("S1")
    void leavesAtOnceAndForGood(Browser browser) {
        RespondentPages mother = handOver(browser).start().answerPages(2, ANSWERS);
        Page page = mother.page();
        String left = page.url();

        page.keyboard().press("Shift");
        page.keyboard().press("Shift");
        page.keyboard().press("Shift");
        assertThat(page.locator("fieldset.question").count()).isZero();
        // The script writes this address over the page before it asks for the page itself: only that one is the last.
        page.locator("#startCode").waitFor();
        browser.back(page);
        assertThatNothingIsShown(page);
        page.navigate(left);
        assertThatNothingIsShown(page);
    }

    @Test
    void endsTheMothersSessionWhenTheAssistantSignsInAnew(Browser browser) {
        RespondentPages mother = handOver(browser).start().answerPages(2, ANSWERS);
        Page page = mother.page();
        String left = page.url();

        page.context().clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("s"));
        new AssistantPages(page, browser, visit).signIn();
        page.waitForURL("**/staff");
        page.navigate(left);
        assertThatNothingIsShown(page);
    }

    @Test
    @Tag("W6")
    void locksForWhoeverTypesAStartCodeInTheAssistantsBrowser(Browser browser) {
        AssistantPages assistant = new AssistantPages(browser.laptop(), browser, visit)
                .signIn()
                .openVisit()
                .tickEverything()
                .handOver(HomeVisit.CHILD);
        String userName = assistant.userNameShown();
        String code = assistant.startCodeShown();
        Page page = assistant.unlock().page();

        new RespondentPages(page, browser).enter(userName, code).start();
        String left = page.url();
        page.navigate("/staff/visits/" + visit.visit());
        assertThat(page.url()).endsWith("/staff/locked");

        assistant.unlock();
        assertThat(page.url()).endsWith("/staff");
        page.navigate(left);
        assertThatNothingIsShown(page);
    }

    private RespondentPages handOver(Browser browser) {
        return new AssistantPages(browser.laptop(), browser, visit)
                .signIn()
                .openVisit()
                .tickEverything()
                .handOver(HomeVisit.MOTHER)
                .begin();
    }

    private static void assertThatNothingIsShown(Page page) {
        page.waitForLoadState();
        assertThat(page.locator("fieldset.question").count()).as(page.url()).isZero();
        assertThat(page.content()).as(page.url()).doesNotContain("1987");
    }

    private static String cookie(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("v"))
                .map((Cookie cookie) -> cookie.value)
                .findFirst()
                .orElse("");
    }
}
