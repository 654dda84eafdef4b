package nl.meetmoment.study.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.stream.Collectors;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.support.Browser;
import nl.meetmoment.support.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The pages of the study as they look and as they are worked with, on the study that ships; nothing is put to use. */
@BrowserTest
class StudyBrowserTests {

    @Autowired
    WebApplicationContext site;

    @Autowired
    StudyCatalogue catalogue;

    private StaffMember coordinator;

    @BeforeEach
    void begin() {
        coordinator = new Coordinators(site).coordinator();
    }

    @Test
    void areAccessibleOnLaptopAndTelephone(Browser browser) {
        browser.expectStatus(422);
        browser.expectStatus(409);
        for (Page page : List.of(browser.laptop(), browser.telephone())) {
            String width = page.viewportSize().width > 600 ? "laptop" : "telephone";
            signIn(page);
            page.locator(".masthead__more summary").click();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Studie").setExact(true))
                    .click();
            page.locator("#live summary").click();
            assertFits(browser, page, "study-" + width);
            page.locator("a:text-is('Drugs')").last().click();
            press(page, "Leg de verklaring vast");
            page.locator("#reason").fill("te kort");
            press(page, "Leg de verklaring vast");
            assertFits(browser, page, "study-instrument-" + width);
            page.getByText("Officiële tekst laden").click();
            press(page, "Bekijk het bestand");
            assertFits(browser, page, "study-load-" + width);
            load(page, "dudit", wording("dudit"));
            assertFits(browser, page, "study-draft-" + width);
            press(page, "Gooi weg");
            page.navigate("/staff/study/overlays/new");
            load(page, "dudit", "item_code;language;text\ndudit_1;nl;=A1\ndudit_99;nl;Iets\ndudit_2;en;Something\n");
            assertFits(browser, page, "study-findings-" + width);
            press(page, "Gooi weg");
            page.navigate("/staff/study/overlays/new?instrument=tscc&kind=norms");
            load(page, "tscc", "score;coding;sex;age_from;age_to;raw;standard\ntscc_anger;0-3;girl;10;12;4;50\n");
            assertFits(browser, page, "study-norms-" + width);
            press(page, "Gooi weg");
        }
    }

    @Test
    void workWithoutJavaScript(Browser browser) {
        Page page = browser.withoutJavaScript();
        signIn(page);
        page.navigate("/staff/study/overlays/new?instrument=dudit");

        load(page, "dudit", wording("dudit"));

        assertThat(page.getByText("Er is niets mis gevonden.")).isVisible();
        assertThat(page.locator("main")).containsText("11 van 11 vragen");
        press(page, "Gooi weg");
        page.waitForURL("**/staff/study/instruments/dudit");
        assertThat(page.locator("main")).containsText("weggegooid");
    }

    private void signIn(Page page) {
        page.navigate("/staff/sign-in");
        page.locator("#userName").fill(coordinator.getUsername());
        page.locator("#password").fill(Coordinators.PASSWORD);
        page.locator("main button").click();
        page.waitForURL("**/staff");
    }

    private static void load(Page page, String instrument, String csv) {
        page.locator("#instrument").selectOption(instrument);
        page.locator("#file").setInputFiles(new FilePayload("tabel.csv", "text/csv", csv.getBytes(UTF_8)));
        page.locator("#licenceNumber").fill("L-2026-17");
        page.locator("#holder").fill("Instituut van proeven");
        page.locator("#validUntil").fill("2099-12-31");
        press(page, "Bekijk het bestand");
        page.waitForURL("**/staff/study/overlays/*-*");
    }

    /** Every item of an instrument in Dutch. */
    private String wording(String instrument) {
        return catalogue.current().instruments().stream()
                .filter(one -> one.id().equals(instrument))
                .flatMap(one -> one.items())
                .map(item -> item.code() + ";nl;De officiële tekst van vraag " + item.code())
                .collect(Collectors.joining("\n", "item_code;language;text\n", "\n"));
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void assertFits(Browser browser, Page page, String screenshot) {
        browser.screenshot(page, screenshot);
        browser.assertAccessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(screenshot + " is too wide by")
                .isEqualTo(0);
    }
}
