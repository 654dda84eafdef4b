package nl.meetmoment.fieldwork.waves;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.support.Browser;
import nl.meetmoment.support.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A coordinator's lists and a family, as they look and as they are worked with. */
@BrowserTest
class WavesBrowserTests {

    private static final String REGION = "gi_noord";

    @Autowired
    WebApplicationContext site;

    private StaffMember coordinator;
    private String late;

    @BeforeEach
    void begin() {
        var office = new Office(site);
        coordinator = office.coordinator();
        late = office.family(REGION, 85).caseNumber();
        office.family(REGION, 20);
    }

    @Test
    void isAccessibleOnLaptopAndTelephone(Browser browser) {
        for (Page page : List.of(browser.laptop(), browser.telephone())) {
            String width = page.viewportSize().width > 600 ? "laptop" : "telephone";
            signIn(page);
            page.navigate("/staff/waves?filter=true&region=" + REGION);
            assertFits(browser, page, "waves-" + width);
            page.navigate("/staff/families?filter=true&region=" + REGION);
            assertFits(browser, page, "families-" + width);
            page.navigate("/staff/families/" + late);
            page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
            assertFits(browser, page, "family-" + width);
            page.navigate("/staff/families/new");
            assertFits(browser, page, "family-new-" + width);
            page.navigate("/staff/families/regions");
            assertFits(browser, page, "family-regions-" + width);
        }
    }

    @Test
    void skipsAWaveAndTakesItBackWithoutJavaScript(Browser browser) {
        Page page = browser.withoutJavaScript();
        signIn(page);
        page.navigate("/staff/waves?filter=true&region=" + REGION);

        page.locator("input[value='" + late + ":T0'][type=checkbox]").check();
        page.locator("#several-skip").check();
        page.locator("#several-reason").selectOption("crisis");
        page.locator("#decide button").click();
        assertThat(page.locator("[role=status]")).containsText("Overgeslagen: 1.");
        assertThat(page.locator("table")).not().containsText(late);

        page.locator("[role=status] button").click();
        assertThat(page.locator("[role=status]")).containsText("Ongedaan gemaakt: 1.");
        assertThat(page.locator("table")).containsText(late);
    }

    private static void assertFits(Browser browser, Page page, String name) {
        browser.screenshot(page, name);
        browser.assertAccessible(page);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                .as(name + " scrolls sideways")
                .isFalse();
    }

    private void signIn(Page page) {
        page.navigate("/staff");
        page.locator("#userName").fill(coordinator.getUsername());
        page.locator("#password").fill(Office.PASSWORD);
        page.locator("#password").press("Enter");
        assertThat(page.locator("h1")).hasText("Mijn dag");
    }
}
