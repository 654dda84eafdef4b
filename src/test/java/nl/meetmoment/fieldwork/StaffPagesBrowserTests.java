package nl.meetmoment.fieldwork;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.danger.Alarms;
import nl.meetmoment.support.Browser;
import nl.meetmoment.support.BrowserTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** The overview, the lists of a coordinator and what callers and assistants see, with something on them, as axe and a telephone see them. */
@BrowserTest
class StaffPagesBrowserTests {

    private static final String SOMETHING_SCROLLS =
            "[...document.querySelectorAll('.table-frame')].some(one => one.scrollWidth > one.clientWidth)";

    private static final List<String> LISTS = List.of(
            "/staff/overview",
            "/staff/rewards",
            "/staff/loans",
            "/staff/alarms",
            "/staff/calls",
            "/staff/debriefs",
            "/linkage/meldcode",
            "/linkage/contacts?filter=true",
            "/linkage/consent/renewals?filter=true");

    private final JdbcClient owner = TestDatabase.owner();

    @Autowired
    WebApplicationContext site;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    QuestionnaireTasks tasks;

    private Cast cast;
    private RegisteredFamily family;
    private StaffMember assistant;
    private UUID visit;

    @BeforeEach
    void fill() {
        cast = new Cast(site);
        family = cast.familyOfFour();
        assistant = cast.assistant();
        visit = cast.visitUnderWay(family, assistant);
        events.publishEvent(new ResponseSubmitted(
                tasks.save(new QuestionnaireTask(Cast.id(family, 1), "T0", "parent", Mode.VISIT))
                        .handle(),
                cast.now()));
        owner.sql("insert into fieldwork.device (device_id, label, kind) values (gen_random_uuid(), 'BR-1', 'laptop') "
                        + "on conflict do nothing")
                .update();
    }

    @AfterEach
    void endAlarms() {
        owner.sql("delete from fieldwork.alarm").update();
    }

    @Test
    void areAccessibleToACoordinatorOnLaptopAndTelephone(Browser browser) {
        StaffMember coordinator = cast.coordinator();
        cast.bean(Alarms.class).raise(UUID.randomUUID(), visit, family.caseNumber(), assistant.id(), Duration.ZERO);
        for (Page page : List.of(browser.laptop(), browser.telephone())) {
            signIn(page, coordinator);
            for (String path : LISTS) {
                assertFits(browser, page, path);
            }
            page.navigate("/linkage/meldcode?family=" + family.caseNumber());
            page.locator("main form button").first().click();
            assertThat(page.locator("h1")).containsText(family.caseNumber());
            assertFits(browser, page, page.url());
            assertFits(browser, page, page.url() + "/print");
        }
    }

    @Test
    void areAccessibleToACallerAndAnAssistant(Browser browser) {
        StaffMember caller = cast.caller();
        UUID row = UUID.randomUUID();
        owner.sql(
                        "insert into fieldwork.call_assignment (assignment_id, month, case_number, wave, caller_id, assigned_by, "
                                + "assigned_at) values (?, ?, ?, 'T0', ?, ?, now())")
                .params(
                        row,
                        DutchTime.dateOf(cast.now()).withDayOfMonth(1),
                        family.caseNumber(),
                        caller.id(),
                        caller.id())
                .update();
        for (Page page : List.of(browser.laptop(), browser.telephone())) {
            signIn(page, caller);
            assertFits(browser, page, "/staff/my-calls");
            assertFits(browser, page, "/linkage/calls/" + row);
            page.locator(".masthead__self form button").click();
            signIn(page, assistant);
            assertFits(browser, page, "/staff/visits/" + visit);
            assertFits(browser, page, "/staff/visits/" + visit + "/danger");
        }
    }

    @Test
    @Tag("S8")
    void tellTheAssistantByThemselvesWhoTookTheAlarmUp(Browser browser) {
        Page raising = browser.laptop();
        signIn(raising, assistant);
        raising.navigate("/staff/visits/" + visit + "/danger");
        raising.locator("button[name=alarm]").click();
        assertThat(raising.locator("[role=status]")).containsText("De coördinator is gewaarschuwd");

        Page answering = browser.laptop();
        signIn(answering, cast.coordinator());
        assertThat(answering.locator(".alarm")).isVisible();
        answering.locator(".alarm a").click();
        answering.locator("form[action$='/accept'] button").click();

        raising.waitForCondition(
                () -> raising.locator("[role=status]").innerText().contains("heeft uw alarm"),
                new Page.WaitForConditionOptions().setTimeout(20_000));
    }

    @Test
    void sayWhatTheChosenRewardsComeToBeforeTheyArePaid(Browser browser) {
        for (int number : List.of(2, 3)) {
            events.publishEvent(new ResponseSubmitted(
                    tasks.save(new QuestionnaireTask(
                                    Cast.id(family, number), "T0", number < 3 ? "parent" : "child", Mode.VISIT))
                            .handle(),
                    cast.now()));
        }
        Page page = browser.laptop();
        signIn(page, cast.coordinator());
        page.navigate("/staff/rewards?filter=true&state=due");
        Locator said = page.locator(".selection [aria-live]");
        Locator boxes = page.locator("[name=chosen]");
        assertThat(said).hasText("Geen rij gekozen");

        page.locator("#all").press("Space");
        assertThat(page.locator("[name=chosen]:not(:checked)")).hasCount(0);
        page.locator("#all").press("Space");
        assertThat(page.locator("[name=chosen]:checked")).hasCount(0);
        boxes.nth(0).press("Space");
        assertThat(said).hasText("1 rij gekozen, samen " + euros(boxes, 1) + " euro");
        boxes.nth(1).check();
        boxes.nth(2).check();
        String sum = "samen " + euros(boxes, 3) + " euro";
        assertThat(said).hasText("3 rijen gekozen, " + sum);

        page.locator("#how-cash-several").check();
        page.locator("#receipt-several").fill("K-3");
        page.locator("#pay button").last().click();
        assertThat(page.locator("[role=status]")).containsText("3 betalingen zijn vastgelegd, " + sum);
    }

    /** What the first rows come to; which those are differs. */
    private static int euros(Locator boxes, int rows) {
        return boxes.all().stream()
                .limit(rows)
                .mapToInt(box -> Integer.parseInt(box.getAttribute("data-euros")))
                .sum();
    }

    private static void assertFits(Browser browser, Page page, String path) {
        page.navigate(path);
        page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })");
        browser.assertAccessible(page);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                .as(path + " scrolls sideways")
                .isFalse();
        if (page.viewportSize().width < 640) {
            assertThat((Boolean) page.evaluate(SOMETHING_SCROLLS))
                    .as("a list of " + path + " scrolls sideways")
                    .isFalse();
        }
    }

    private static void signIn(Page page, StaffMember who) {
        page.navigate("/staff/sign-in");
        page.locator("#userName").fill(who.getUsername());
        page.locator("#password").fill(Cast.PASSWORD);
        page.locator("#password").press("Enter");
        assertThat(page.locator("h1")).hasText("Mijn dag");
    }
}
