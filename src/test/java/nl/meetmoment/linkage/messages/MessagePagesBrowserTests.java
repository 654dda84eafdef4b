package nl.meetmoment.linkage.messages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.linkage.Channel.Safety;
import nl.meetmoment.support.Browser;
import nl.meetmoment.support.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A message that no safe way was found for, from the list to the post, by keyboard and pointer. */
@BrowserTest
class MessagePagesBrowserTests {

    private static final String PASSWORD = "zeven-lange-woorden-achter-elkaar";

    @Autowired
    ApplicationContext site;

    @Test
    void letsACoordinatorSeeToAMessage(Browser browser) {
        RegisteredFamily family = familyWithAMessage();
        Page page = browser.telephone();
        signIn(page);

        page.navigate("/linkage/messages?filter=true&state=tasks&family=" + family.caseNumber());
        browser.assertAccessible(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open bericht"))
                .click();
        browser.assertAccessible(page);
        page.getByText("Stuur een brief").click();
        assertThat(page.locator("[role=status]")).hasText("De brief staat klaar om te printen.");

        page.navigate("/linkage/messages/letters");
        browser.assertAccessible(page);
        page.navigate("/linkage/messages/templates");
        browser.assertAccessible(page);
    }

    private RegisteredFamily familyWithAMessage() {
        var office = new Correspondence(site);
        office.approveAll();
        RegisteredFamily family = office.family(Correspondence.email(Correspondence.newAddress(), Safety.UNKNOWN));
        office.plan(family);
        office.ripen(family);
        office.rounds(Correspondence.settings(Correspondence.NONE, Correspondence.NONE), new NoTextMessages())
                .round();
        return family;
    }

    private void signIn(Page page) {
        String coordinator = "m" + UUID.randomUUID();
        LocalDate signed = LocalDate.of(2026, 1, 5);
        site.getBean(Accounts.class)
                .create(new NewAccount(coordinator, "Robin de Proef", Role.COORDINATOR, PASSWORD, signed, signed));
        page.navigate("/staff/sign-in");
        page.locator("#userName").fill(coordinator);
        page.locator("#password").fill(PASSWORD);
        page.locator("#password").press("Enter");
        page.waitForURL("**/staff");
    }
}
