package nl.meetmoment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import nl.meetmoment.support.Browser;
import nl.meetmoment.support.BrowserTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The button for acute danger, with the network away, the page closed and the session gone. */
@BrowserTest
@Tag("S8")
class KeptAlarmBrowserTests {

    private static final String KEPT = "localStorage.getItem('alarms') ?? '[]'";

    private final JdbcClient owner = TestDatabase.owner();

    @Autowired
    ApplicationContext site;

    private HomeVisit visit;
    private Page page;
    private Browser browser;

    @BeforeEach
    void plan() {
        forgetAll();
        visit = HomeVisit.now(site);
        owner.sql("""
                        insert into fieldwork.duty (duty_id, account_id, telephone, starts_at, ends_at)
                        values (gen_random_uuid(), gen_random_uuid(), '070 000 00 77', now() - interval '1 hour',
                                now() + interval '1 day')
                        """).update();
    }

    @AfterEach
    void forgetAll() {
        owner.sql("delete from fieldwork.alarm").update();
        owner.sql("delete from fieldwork.duty").update();
    }

    @Test
    void staysOnTheDeviceUntilTheSiteHasHeardOfIt(Browser with) {
        openVisit(with);
        BrowserContext window = page.context();
        page.locator("[data-danger]").waitFor();
        browser.expectNetworkErrors();
        window.setOffline(true);
        page.locator("[data-danger]").click();
        Locator danger = page.locator("#danger");
        assertThat(danger.innerText()).contains("112", "0800-2000", "070 000 00 77");
        danger.locator("button").click();

        Locator banner = page.locator("#kept-alarm");
        banner.waitFor();
        assertThat(banner.innerText())
                .contains("nog niet aangekomen", "112", "0800-2000", "070 000 00 77", "Geen namen");
        assertThat(alarms()).isEmpty();
        assertThat(kept()).contains(visit.visit().toString()).doesNotContain(visit.caseNumber(), HomeVisit.FAMILY_NAME);

        page.close();
        window.setOffline(false);
        page = window.newPage();
        page.navigate("/staff");
        page.locator("#kept-alarm").getByText("Uw alarm is verstuurd").waitFor();
        assertThat(kept()).isEqualTo("[]");
        assertThat(alarms()).hasSize(1);

        take();
        page.locator("#kept-alarm").getByText("Uw alarm is aangenomen").waitFor();
        assertThat(alarms()).hasSize(1);
    }

    @Test
    void waitsForItsMemberOfStaffWhenTheSessionIsOver(Browser with) {
        openVisit(with);
        browser.expectStatus(401);
        browser.expectStatus(403);
        page.locator("[data-danger]").click();
        page.context().clearCookies();
        page.locator("#danger button").click();
        page.locator("#kept-alarm").getByText("zodra u weer bent aangemeld").waitFor();

        page.navigate("/staff");
        page.waitForURL("**/staff/sign-in");
        assertThat(page.locator("#kept-alarm").innerText()).contains("112", "070 000 00 77");
        assertThat(alarms()).isEmpty();

        new AssistantPages(page, browser, visit).signIn();
        page.locator("#kept-alarm").getByText("Uw alarm is verstuurd").waitFor();
        assertThat(alarms()).hasSize(1);
    }

    @Test
    void waitsWhileARespondentHasTheLaptop(Browser with) {
        openVisit(with);
        browser.expectNetworkErrors();
        browser.expectStatus(401);
        var assistant = new AssistantPages(page, browser, visit).tickEverything();
        page.context().setOffline(true);
        page.locator("[data-danger]").click();
        page.locator("#danger button").click();
        page.locator("#kept-alarm").waitFor();
        page.route("**/danger/kept", route -> route.abort());
        page.context().setOffline(false);

        assistant.handOver(HomeVisit.CHILD);
        page.unroute("**/danger/kept");
        page.navigate("/staff");
        page.waitForURL("**/staff/locked");
        page.locator("#kept-alarm").getByText("zodra u weer bent aangemeld").waitFor();

        assistant.unlock();
        page.locator("#kept-alarm").getByText("Uw alarm is verstuurd").waitFor();
        assertThat(alarms()).hasSize(1);
    }

    @Test
    @Tag("S8")
    void canBePressedAgainOnceItWasTakenUp(Browser with) {
        openVisit(with);
        page.locator("[data-danger]").click();
        Locator button = page.locator("#danger form[data-alarm] button");
        button.click();
        page.locator("#kept-alarm").getByText("Uw alarm is verstuurd").waitFor();
        take();
        page.locator("#kept-alarm").getByText("Uw alarm is aangenomen").waitFor();

        button.click();

        page.locator("#kept-alarm").getByText("Uw alarm is verstuurd").waitFor();
        assertThat(owner.sql("select count(*) from fieldwork.alarm_press")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void isSentFromADeviceThatKeepsNothing(Browser with) {
        openVisit(with);
        page.evaluate(
                "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }");

        page.locator("[data-danger]").click();
        page.locator("#danger form[data-alarm] button").click();

        page.locator("#kept-alarm").getByText("Uw alarm is verstuurd").waitFor();
        assertThat(alarms()).hasSize(1);
    }

    @Test
    void isAPlainFormWithoutScripts(Browser with) {
        browser = with;
        page = with.withoutJavaScript();
        new AssistantPages(page, with, visit).signIn().openVisit();

        page.locator("[data-danger]").click();
        page.waitForURL("**/danger");
        page.locator("form[action$='/danger'] button").click();

        page.getByText("De coördinator is gewaarschuwd").waitFor();
        assertThat(alarms()).hasSize(1);
    }

    private void openVisit(Browser with) {
        browser = with;
        page = with.laptop();
        new AssistantPages(page, with, visit).signIn().openVisit();
    }

    private String kept() {
        return String.valueOf(page.evaluate(KEPT));
    }

    private void take() {
        owner.sql("update fieldwork.alarm set accepted_by = gen_random_uuid(), accepted_at = now()")
                .update();
    }

    private List<Map<String, Object>> alarms() {
        return owner.sql("select * from fieldwork.alarm").query().listOfRows();
    }
}
