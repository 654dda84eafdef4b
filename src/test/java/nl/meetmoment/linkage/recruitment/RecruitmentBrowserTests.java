package nl.meetmoment.linkage.recruitment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.support.Browser;
import nl.meetmoment.support.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** From a list to a family of the study, as a recruiter works. */
@BrowserTest
class RecruitmentBrowserTests {

    private static final String ORGANISATION = "gi_gezinsbeschermers";

    @Autowired
    WebApplicationContext site;

    @Test
    void leadsFromAListThroughACallToAFamilyOfTheStudy(Browser browser) {
        browser.expectStatus(422);
        var lists = new CallLists(site);
        StaffMember recruiter = lists.recruiter(ORGANISATION);
        Page page = browser.laptop();
        signIn(page, recruiter);

        page.navigate("/staff/recruitment/import");
        assertFits(browser, page, "recruitment-import");
        String list = CallLists.HEADER
                + CallLists.row("van Kanarie", CallLists.telephone(), "Elders 3", CallLists.telephone())
                + CallLists.row("Kapot", "geen");
        page.locator("#file").setInputFiles(new FilePayload("lijst.csv", "text/csv", list.getBytes(UTF_8)));
        press(page, "Bekijk de lijst");
        assertThat(page.locator("main")).containsText("is geen telefoonnummer");
        assertFits(browser, page, "recruitment-check");
        page.getByText("Sla de rijen met fouten over").click();
        press(page, "Neem over: 1 gezin");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 gezin op de bellijst");

        page.navigate("/linkage/recruitment/letters");
        assertFits(browser, page, "recruitment-letters");
        page.locator("input[name=letter]").nth(0).check();
        page.locator("input[name=letter]").nth(1).check();
        page.locator("#on").fill(LocalDate.now(DutchTime.ZONE).minusDays(14).toString());
        press(page, "De gekozen brieven zijn verstuurd");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("2 brieven verstuurd");

        page.navigate("/staff/recruitment");
        assertFits(browser, page, "recruitment-list");
        page.locator(".row button").first().click();
        assertThat(page.locator(".sealed")).containsText("Zoë van Kanarie");
        page.getByText("niet opgenomen").click();
        press(page, "Leg de uitkomst vast");
        press(page, "Maak ongedaan");
        assertThat(page.locator(".sealed")).containsText("Zoë van Kanarie");

        press(page, "Leg de toestemming vast");
        assertThat(page.getByText("Kies ten minste één ouder.")).isVisible();
        assertFits(browser, page, "recruitment-card");
        page.getByText("Zoë van Kanarie, vult zelf een vragenlijst in").click();
        page.locator("#reference").fill("R 2026/17");
        page.locator("#explained").check();
        press(page, "Leg de toestemming vast");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("overgedragen aan het onderzoek");

        page.navigate("/staff/recruitment/figures");
        assertFits(browser, page, "recruitment-figures");
        assertThat(registered()).isEqualTo(1);
    }

    private static int registered() {
        UUID entry = CallLists.MIGRATOR
                .sql("select entry_id from fieldwork.call_list_entry where organisation = ? and reason = 'consent'")
                .param(ORGANISATION)
                .query(UUID.class)
                .single();
        return CallLists.MIGRATOR
                .sql("select count(*) from fieldwork.family where case_number = ?")
                .param(CallLists.of(entry, "case_number"))
                .query(Integer.class)
                .single();
    }

    private static void signIn(Page page, StaffMember who) {
        page.navigate("/staff/sign-in");
        page.locator("#userName").fill(who.getUsername());
        page.locator("#password").fill(CallLists.PASSWORD);
        page.locator("main button").click();
        page.waitForURL("**/staff");
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
        page.setViewportSize(390, 844);
        browser.screenshot(page, screenshot + "-telephone");
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(screenshot + " is too wide by")
                .isEqualTo(0);
        page.setViewportSize(1280, 800);
    }
}
