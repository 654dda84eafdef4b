package nl.meetmoment.linkage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class ContactCardsBrowserTests {

    private static final String PASSWORD = "zeven-lange-woorden-achter-elkaar";

    private final String userName = "m" + UUID.randomUUID();

    @Autowired
    private Accounts accounts;

    @Autowired
    private FamilyRegistration families;

    @Autowired
    private PersonRegistration persons;

    @Autowired
    private VisitSchedule schedule;

    @Test
    void readsTheCardsOfAVisitOnLaptopAndTelephone(Browser browser) {
        LocalDate signed = LocalDate.of(2026, 1, 5);
        UUID assistant =
                accounts.create(new NewAccount(userName, "Noor Voorbeeld", Role.ASSISTANT, PASSWORD, signed, signed));
        RegisteredFamily family = VisitedFamily.register(families, persons);
        UUID visit =
                schedule.plan(new NewVisit(family.caseNumber(), "T0", Instant.now(), assistant, family.everybody()));

        read(browser.laptop(), visit, browser, "contact-cards-laptop");
        read(browser.telephone(), visit, browser, "contact-cards-telephone");
    }

    private void read(Page page, UUID visit, Browser browser, String screen) {
        signIn(page);
        page.navigate("/linkage/cards/visits/" + visit);
        assertThat(page.locator("h2")).hasText(new String[] {"Zoë van den Bergh-Kanarie", "Bo Vlinder"});
        browser.assertAccessible(page);
        browser.screenshot(page, screen);
    }

    private void signIn(Page page) {
        page.navigate("/staff/sign-in");
        page.locator("#userName").fill(userName);
        page.locator("#password").fill(PASSWORD);
        page.locator("#password").press("Enter");
        page.waitForURL("**/staff");
    }
}
