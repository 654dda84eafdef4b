package nl.meetmoment.fieldwork;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.meetmoment.fieldwork.Cast.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.support.Browser;
import nl.meetmoment.support.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** An assistant's day and visit, as they look and as they are worked with. */
@BrowserTest
class VisitBrowserTests {

    private static final String CARDS = """
            {"cards": [{"participant": 1, "title": "Sanne <b>Nepstra</b>", "lines": ["Verzonnenstraat 1"],
                        "channels": [{"value": "06 00 00 00 01", "verdict": "never", "now": "Niet gebruiken", "rules": []}],
                        "notes": ["Spreek geen bericht in."]}]}""";

    @Autowired
    WebApplicationContext site;

    private Cast cast;
    private StaffMember assistant;
    private RegisteredFamily family;
    private UUID visit;

    @BeforeEach
    void plan() {
        cast = new Cast(site);
        assistant = cast.assistant();
        family = cast.familyOfFour();
        visit = cast.visit(family, assistant, cast.now().plus(Duration.ofMinutes(1)));
        cast.visit(cast.familyOfFour(), assistant, cast.now().minus(Duration.ofDays(9)));
        cast.visit(cast.familyOfFour(), assistant, cast.now().plus(Duration.ofDays(2)));
    }

    @Test
    void isAccessibleOnLaptopAndTelephone(Browser browser) {
        for (Page page : List.of(browser.laptop(), browser.telephone())) {
            String width = page.viewportSize().width > 600 ? "laptop" : "telephone";
            signIn(page);
            assertFits(browser, page, "day-" + width);
            page.locator("a:text-is('" + family.caseNumber() + "')").click();
            assertFits(browser, page, "visit-" + width);
        }
    }

    @Test
    void ticksWithTheKeyboardAndThenOffersTheLaptop(Browser browser) {
        Signatures.of(family.everybody(), site);
        Page page = visitPage(browser.laptop());
        assertThat(button(page, "Geef de laptop")).hasCount(0);

        for (int point = 0; point < 2; point++) {
            page.locator(".checklist button").nth(point).focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".checklist .is-done")).hasCount(point + 1);
        }

        assertThat(button(page, "Geef de laptop")).hasCount(4);
        assertThat(page.locator("#happens")).isVisible();
    }

    @Test
    void showsContactCardsInThePageAndHidesThemAgain(Browser browser) {
        Page page = visitPage(browser.laptop());
        page.route("**/linkage/cards/**", route -> {
            assertThat(route.request().headerValue("accept")).isEqualTo("application/json");
            route.fulfill(
                    new FulfillOptions().setContentType("application/json").setBody(CARDS));
        });

        page.getByText("Toon contactgegevens").click();

        assertThat(page.locator(".sealed")).containsText("Sanne <b>Nepstra</b>");
        assertThat(page.locator(".sealed")).containsText("Spreek geen bericht in.");
        browser.assertAccessible(page);
        browser.screenshot(page, "visit-cards");
        page.getByText("Verberg contactgegevens").click();
        assertThat(page.locator(".sealed")).hasCount(0);
    }

    @Test
    void goesToThePageOfTheCardsWhenTheyCannotBeHadHere(Browser browser) {
        browser.expectStatus(404);
        Page page = visitPage(browser.laptop());
        page.route(
                "**/linkage/cards/**",
                route -> route.fulfill(new FulfillOptions()
                        .setStatus(route.request().isNavigationRequest() ? 200 : 404)
                        .setContentType("text/html")
                        .setBody("<title>Kaart</title>")));

        page.getByText("Toon contactgegevens").click();

        page.waitForURL("**/linkage/cards/visits/" + visit);
    }

    @Test
    void worksWithoutJavaScript(Browser browser) {
        Page page = visitPage(browser.withoutJavaScript());

        page.locator(".checklist button").first().click();

        assertThat(page.locator(".checklist .is-done")).hasCount(1);
        assertThat(page.getByText("Toon contactgegevens")).hasAttribute("href", "/linkage/cards/visits/" + visit);
    }

    @Test
    void closesAVisitAfterShowingWhatIsMissing(Browser browser) {
        browser.expectStatus(422);
        Page page = visitPage(browser.telephone());
        page.locator("#report summary").click();
        page.locator("#minutes").fill("veel");
        page.locator("#remarks").fill("Rustig verlopen.");
        page.locator("#disturbances-some").check();

        button(page, "Sluit het bezoek af").click();

        assertThat(page.locator("#minutes")).hasValue("veel");
        assertThat(page.locator("#remarks")).hasValue("Rustig verlopen.");
        assertThat(page.locator("#disturbances-some")).isChecked();
        assertFits(browser, page, "report-problem-telephone");
        page.locator("#minutes").fill("95");
        page.locator("#othersPresent-nobody").check();
        page.locator("#concernsRaised-false").check();
        page.locator("#helpGuideLeft-true").check();
        button(page, "Sluit het bezoek af").click();
        assertThat(page.getByText("95 minuten")).isVisible();
        assertThat(page.locator("main button")).hasCount(0);
        assertFits(browser, page, "closed-telephone");
    }

    @Test
    @Tag("W6")
    void handsTheLaptopOverAndComesNotBackWithoutThePassword(Browser browser) {
        try (var neighbours = new Neighbours(site)) {
            cast.bean(VisitConduct.class).tick(visit, ChecklistPoint.EXPLAINED);
            cast.sign(family);
            Page page = visitPage(browser.laptop());

            button(page, "Geef de laptop").nth(2).click();

            page.waitForURL("**/staff/hand-over");
            String code = neighbours
                    .heard(PermitRequested.class)
                    .get(0)
                    .entry()
                    .startCode()
                    .shown();
            assertThat(page.locator("main")).containsText("dochter van 9, kind B");
            assertThat(page.locator("main")).containsText(code);
            assertFits(browser, page, "hand-over-laptop");
            page.goBack();
            page.waitForURL("**/staff/locked");
            page.goForward();
            assertThat(page.locator("body")).not().containsText(code);
        }
    }

    @Test
    void showsHowFarTheFamilyIs(Browser browser) {
        cast.bean(VisitConduct.class).tick(visit, ChecklistPoint.EXPLAINED);
        cast.sign(family);
        save(1, true);
        save(3, false);

        Page page = visitPage(browser.laptop());

        assertThat(page.locator("#questionnaires .badge--done")).hasCount(1);
        assertThat(page.locator("#questionnaires .badge--busy")).hasCount(1);
        assertThat(button(page, "Laat verdergaan")).hasCount(1);
        page.locator("#questionnaires summary").first().click();
        assertFits(browser, page, "visit-under-way-laptop");
    }

    private QuestionnaireTask given(int number) {
        return new QuestionnaireTask(id(family, number), "T0", number < 3 ? "parent" : "child", Mode.VISIT);
    }

    private void save(int number, boolean isDone) {
        QuestionnaireTask task = given(number);
        task.codeIssued(cast.now().plus(Duration.ofDays(7)));
        task.handedOver(cast.now());
        task.started(cast.now());
        if (isDone) {
            task.submitted(cast.now());
        }
        cast.bean(QuestionnaireTasks.class).save(task);
    }

    private Page visitPage(Page page) {
        signIn(page);
        page.navigate("/staff/visits/" + visit);
        return page;
    }

    private void signIn(Page page) {
        page.navigate("/staff/sign-in");
        page.locator("#userName").fill(assistant.getUsername());
        page.locator("#password").fill(Cast.PASSWORD);
        page.locator("main button").click();
        page.waitForURL("**/staff");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void assertFits(Browser browser, Page page, String screenshot) {
        browser.screenshot(page, screenshot);
        browser.assertAccessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(screenshot + " is too wide by")
                .isEqualTo(0);
    }
}
