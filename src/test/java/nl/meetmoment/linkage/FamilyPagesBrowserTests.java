package nl.meetmoment.linkage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.fieldwork.FamilyRegistration;
import nl.meetmoment.fieldwork.NewVisit;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.VisitSchedule;
import nl.meetmoment.support.Browser;
import nl.meetmoment.support.BrowserTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A family found, changed and asked for consent, by the coordinator and at the visit. */
@BrowserTest
class FamilyPagesBrowserTests {

    private static final String PASSWORD = "zeven-lange-woorden-achter-elkaar";

    @Autowired
    private Accounts accounts;

    @Autowired
    private FamilyRegistration families;

    @Autowired
    private PersonRegistration persons;

    @Autowired
    private VisitSchedule schedule;

    @Test
    void letsACoordinatorFindAFamilyChangeAPersonAndRecordConsent(Browser browser) {
        RegisteredFamily family = VisitedFamily.register(families, persons);
        Page page = browser.laptop();
        String coordinator = "m" + UUID.randomUUID();
        account(coordinator, Role.COORDINATOR);
        signIn(page, coordinator);
        find(page, family.caseNumber(), browser);

        browser.assertAccessible(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wijzig gegevens"))
                .last()
                .click();
        browser.assertAccessible(page);
        giveTheChildATelephone(page);
        browser.screenshot(page, "person-laptop");
        page.getByText("Bewaar").click();
        assertThat(page.locator("[role=status]")).hasText("De gegevens van deelnemer 2 zijn bewaard.");
        assertThat(page.locator(".channel").last()).containsText("06 00 00 00 77");
        browser.screenshot(page, "family-laptop");

        page.getByText("Toestemming", new Page.GetByTextOptions().setExact(true))
                .click();
        recordConsent(page);
        browser.assertAccessible(page);
        browser.screenshot(page, "consent-laptop");
        page.navigate("/linkage/duplicates");
        browser.assertAccessible(page);
    }

    @Test
    void letsAParentSignOnTheLaptopAndTicksTheChecklist(Browser browser) {
        RegisteredFamily family = families.register(VisitedFamily.newFamily());
        NewPerson mother = Families.mother(family.caseNumber());
        persons.register(new NewPerson(
                family.participants().get(0).id(),
                family.caseNumber(),
                mother.name(),
                Families.VILLAGE,
                mother.contact()));
        String assistant = "m" + UUID.randomUUID();
        UUID parent = family.participants().get(0).id();
        UUID visit = schedule.plan(new NewVisit(
                family.caseNumber(), "T0", Instant.now(), account(assistant, Role.ASSISTANT), Set.of(parent)));
        Page page = browser.telephone();
        signIn(page, assistant);
        page.navigate("/staff/visits/" + visit);
        page.getByText("Laat tekenen, op de laptop").click();
        browser.assertAccessible(page);
        browser.screenshot(page, "sign-telephone");

        page.getByText("Ik heb het formulier gelezen").click();
        browser.expectStatus(422);
        page.getByLabel("Uw naam, als handtekening").fill("Zoë");
        page.getByText("Teken", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Zet uw handtekening in het vak")).isVisible();
        browser.assertAccessible(page);
        draw(page);
        browser.screenshot(page, "signature-telephone");
        page.getByText("Teken", new Page.GetByTextOptions().setExact(true)).click();

        page.waitForURL("**/staff/visits/" + visit);
        assertThat(page.locator("#checklist li.is-done")).containsText("Toestemming getekend");
        printTheCopy(browser, family.caseNumber());
    }

    private static void draw(Page page) {
        page.locator("canvas.signature").scrollIntoViewIfNeeded();
        BoundingBox sheet = page.locator("canvas.signature").boundingBox();
        page.mouse().move(sheet.x + 20, sheet.y + 20);
        page.mouse().down();
        for (int step = 1; step <= 10; step++) {
            page.mouse().move(sheet.x + 20 + 12 * step, sheet.y + 20 + (step % 2) * 30);
        }
        page.mouse().up();
    }

    /** With the signature on it, and as a PDF. */
    private void printTheCopy(Browser browser, String caseNumber) {
        String coordinator = "m" + UUID.randomUUID();
        account(coordinator, Role.COORDINATOR);
        Page page = browser.laptop();
        signIn(page, coordinator);
        page.navigate("/linkage/families/" + caseNumber + "/consent");
        page.getByText("Wat is vastgelegd").first().click();
        page.getByText("kopie om te printen").first().click();
        assertThat(page.locator("svg.signature path")).isVisible();
        browser.assertAccessible(page);
        browser.screenshot(page, "copy-laptop");
        Download file =
                page.waitForDownload(() -> page.getByText("Kopie als PDF").click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("kopie.pdf");
    }

    private static void find(Page page, String caseNumber, Browser browser) {
        page.navigate("/linkage/search");
        browser.assertAccessible(page);
        page.getByLabel("Dossiernummer").fill(caseNumber);
        page.getByText("Zoek", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("Gezin " + caseNumber).click();
        assertThat(page.locator("h1")).hasText("Gezin " + caseNumber);
    }

    private static void giveTheChildATelephone(Page page) {
        page.locator("[id='channels[0].value']").fill("06 00 00 00 77");
        page.locator("[id='channels[0].safety']").selectOption("safe");
        page.locator("[id='channels[0].checkedOn']")
                .fill(LocalDate.now().minusDays(3).toString());
        page.locator("[id='channels[0].checkedBy']").fill("Noor");
        for (String day : List.of("MONDAY", "TUESDAY")) {
            page.locator("[id='channels[0].hours[0]." + day + "']").check();
        }
        page.locator("[id='channels[0].hours[0].from']").fill("15:30");
        page.locator("[id='channels[0].hours[0].until']").fill("17:00");
        page.locator("[id='ties[0].parent']").check();
        page.locator("[id='ties[0].authority']").selectOption("yes");
    }

    private static void recordConsent(Page page) {
        page.locator("summary:has-text('Toestemming vastleggen')").first().click();
        page.locator("#give-1-reference").fill("map 3");
        page.getByText("Leg vast").first().click();
        assertThat(page.locator("[role=status]")).hasText("De toestemming is vastgelegd.");
        page.locator("summary:has-text('Wat is vastgelegd')").first().click();
        page.locator("summary:has-text('Intrekken of bezwaar')").first().click();
    }

    private UUID account(String userName, Role role) {
        LocalDate signed = LocalDate.of(2026, 1, 5);
        return accounts.create(new NewAccount(userName, "Noor Voorbeeld", role, PASSWORD, signed, signed));
    }

    private static void signIn(Page page, String userName) {
        page.navigate("/staff/sign-in");
        page.locator("#userName").fill(userName);
        page.locator("#password").fill(PASSWORD);
        page.locator("#password").press("Enter");
        page.waitForURL("**/staff");
    }
}
