package nl.meetmoment.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import nl.meetmoment.support.Browser;
import nl.meetmoment.support.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in, the lock and signing out, as a member of staff sees and types them. */
@BrowserTest
class StaffBrowserTests {

    @Autowired
    Accounts accounts;

    private final NewAccount sanne = Staff.assistant();

    @BeforeEach
    void open() {
        accounts.create(sanne);
    }

    @Test
    @Tag("W6")
    void signsInHandsOverUnlocksAndSignsOut(Browser browser) {
        browser.expectStatus(422);
        Page page = browser.laptop();
        page.navigate("/staff/test/page");
        signIn(browser, page);

        page.locator("main button").click();
        assertThat(page).hasURL(browser.site("/staff/locked"));
        assertThat(password(page)).isFocused();
        browser.assertAccessible(page);
        browser.screenshot(page, "staff-locked");
        page.goBack();
        assertThat(page.locator("h1")).hasText("De laptop is bij een deelnemer");
        unlock(browser, page);

        page.locator(".masthead__self button").click();
        assertThat(page).hasURL(browser.site("/staff/sign-in"));
        page.goBack();
        assertThat(page.locator("h1")).hasText("Aanmelden");
    }

    @Test
    void worksWithoutJavaScript(Browser browser) {
        Page page = browser.withoutJavaScript();
        page.navigate("/staff/test/page");
        page.locator("#userName").fill(sanne.userName());
        password(page).fill(Person.SENTENCE);
        password(page).press("Enter");
        page.locator("main button").click();
        password(page).fill(Person.SENTENCE);
        password(page).press("Enter");
        assertThat(page).hasURL(browser.site("/staff/test/page"));
    }

    /** The words of a wrong password are told in the language that is chosen on the spot. */
    @Test
    void changesItsLanguageOnAnyPage(Browser browser) {
        browser.expectStatus(422);
        Page page = browser.telephone();
        page.navigate("/staff/test/page");
        page.locator("#userName").fill(sanne.userName());
        password(page).fill(Person.SENTENCE);
        password(page).press("Enter");
        page.locator("main button").click();
        page.locator(".masthead__language").click();
        assertThat(page.locator("h1")).hasText("A respondent has the laptop");
        password(page).fill("iets anders");
        password(page).press("Enter");
        assertThat(page.locator(".masthead__language")).hasCount(0);
        browser.assertAccessible(page);
    }

    @Test
    void showsEveryFindingOfTheFirstAdministrator(Browser browser) {
        Page page = browser.laptop();
        page.navigate("/staff/test/page");
        page.locator("#userName").fill(sanne.userName());
        password(page).fill(Person.SENTENCE);
        password(page).press("Enter");
        page.navigate("/staff/test/setup/x?userName=a+b&password=kort&again=anders");
        assertThat(page.locator(".field__problem")).hasCount(4);
        assertThat(page.locator("#name")).isFocused();
        assertThat(page.locator("#again"))
                .hasAccessibleDescription("Dit is niet hetzelfde wachtwoord. Vul het twee keer gelijk in.");
        browser.assertAccessible(page);
        browser.screenshot(page, "staff-setup");
    }

    private void signIn(Browser browser, Page page) {
        assertThat(page).hasURL(browser.site("/staff/sign-in"));
        assertThat(page.locator("#userName")).isFocused();
        browser.assertAccessible(page);
        page.keyboard().type(sanne.userName());
        page.keyboard().press("Tab");
        page.keyboard().type("een verkeerd wachtwoord");
        page.keyboard().press("Enter");

        assertThat(page.locator("main [role=alert]")).containsText("horen niet bij elkaar");
        assertThat(page.locator("#userName")).hasValue(sanne.userName());
        assertThat(password(page)).isFocused();
        browser.assertAccessible(page);
        browser.screenshot(page, "staff-sign-in");
        page.keyboard().type(Person.SENTENCE);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(browser.site("/staff/test/page"));
        assertThat(page.locator(".masthead__name")).hasText(sanne.name());
    }

    private static void unlock(Browser browser, Page page) {
        password(page).fill("een verkeerd wachtwoord");
        password(page).press("Enter");
        assertThat(page.locator("main [role=alert]")).containsText("klopt niet");
        assertThat(password(page)).isFocused();
        assertThat(password(page)).hasValue("");
        browser.assertAccessible(page);
        page.keyboard().type(Person.SENTENCE);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(browser.site("/staff/test/page"));
    }

    private static Locator password(Page page) {
        return page.locator("#password");
    }
}
