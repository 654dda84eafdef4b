package nl.meetmoment.fieldwork.planning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.meetmoment.fieldwork.planning.Crew.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.Appointments;
import nl.meetmoment.fieldwork.NewAppointment;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.VisitKind;
import nl.meetmoment.support.Browser;
import nl.meetmoment.support.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Planning as it looks and as it is worked with, by a coordinator and an assistant. */
@BrowserTest
class PlanningBrowserTests {

    @Autowired
    WebApplicationContext site;

    private Crew crew;
    private StaffMember coordinator;
    private StaffMember assistant;
    private RegisteredFamily family;
    private LocalDate monday;

    @BeforeEach
    void plan() {
        crew = new Crew(site);
        coordinator = crew.coordinator();
        assistant = crew.assistantAtWork();
        family = crew.family();
        monday = crew.nextMonday();
        visit(10, assistant);
        visit(13, null);
    }

    @Test
    void isAccessibleOnLaptopAndTelephone(Browser browser) {
        for (Page page : List.of(browser.laptop(), browser.telephone())) {
            String width = page.viewportSize().width > 600 ? "laptop" : "telephone";
            signIn(page, coordinator);
            for (String address : List.of(
                    "/staff/calendar?date=" + monday + "&assistant=" + assistant.id(),
                    "/staff/calendar?view=month&date=" + monday,
                    "/staff/families/" + family.caseNumber() + "/plan",
                    "/staff/assistants/" + assistant.id() + "/availability",
                    "/staff/assistants/" + assistant.id() + "/absent?from=" + monday + "&until=" + monday)) {
                page.navigate(address);
                assertFits(browser, page, "planning-" + name(address) + "-" + width);
            }
        }
    }

    /** With the keyboard from the calendar to a visit that waits, and to an assistant for it. */
    @Test
    void givesAVisitThatWaitsToAnAssistant(Browser browser) {
        Page page = browser.laptop();
        signIn(page, coordinator);
        page.navigate("/staff/calendar?date=" + monday + "&assistant=nobody");
        page.locator("section:has(#unassigned) a:text-is('" + family.caseNumber() + "')")
                .focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/plan");

        page.locator("#assistant").selectOption(assistant.id().toString());
        button(page, "Bewaar wie er gaat");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Bewaard wie er gaat.");
        page.navigate("/staff/calendar?date=" + monday + "&assistant=" + assistant.id());
        assertThat(page.locator(".week__entry")).hasCount(2);
    }

    @Test
    void keepsTheOwnHoursWithoutJavaScript(Browser browser) {
        Page page = browser.withoutJavaScript();
        signIn(page, crew.assistant());
        page.navigate("/staff/availability");
        page.locator("#day").selectOption("3");
        page.locator("#from").fill("09:00");
        page.locator("#until").fill("17:30");
        button(page, "Voeg uren toe");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("De uren zijn toegevoegd.");
        assertThat(page.getByText("09:00–17:30")).isVisible();
    }

    private void visit(int hour, StaffMember who) {
        crew.bean(Appointments.class)
                .plan(
                        new NewAppointment(
                                family.caseNumber(),
                                "T0",
                                VisitKind.HOME,
                                at(monday, hour),
                                Duration.ofHours(2),
                                who == null ? null : who.id(),
                                null,
                                family.everybody(),
                                null),
                        coordinator.id());
    }

    private static String name(String address) {
        return address.replaceAll("\\?.*", "").replaceAll(".*/", "") + (address.contains("month") ? "-month" : "");
    }

    private static void signIn(Page page, StaffMember who) {
        page.navigate("/staff/sign-in");
        page.locator("#userName").fill(who.getUsername());
        page.locator("#password").fill(Crew.PASSWORD);
        page.locator("main button").click();
        page.waitForURL("**/staff");
    }

    private static void button(Page page, String name) {
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
