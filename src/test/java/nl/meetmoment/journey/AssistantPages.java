package nl.meetmoment.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import nl.meetmoment.support.Browser;

/** What the assistant does in the own windows. */
final class AssistantPages {

    private final Page page;
    private final Browser browser;
    private final HomeVisit visit;
    private final Supplier<Set<String>> looked;

    AssistantPages(Page page, Browser browser, HomeVisit visit) {
        this(page, browser, visit, HashSet::new);
    }

    /** @param looked kinds of respondents' pages that were looked at before, for the next respondent */
    AssistantPages(Page page, Browser browser, HomeVisit visit, Supplier<Set<String>> looked) {
        this.page = page;
        this.browser = browser;
        this.visit = visit;
        this.looked = looked;
    }

    AssistantPages signIn() {
        page.navigate("/staff");
        page.getByLabel("Gebruikersnaam").fill(visit.userName());
        page.getByLabel("Wachtwoord").fill(visit.password());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aanmelden"))
                .click();
        return this;
    }

    AssistantPages openVisit() {
        page.getByText(visit.caseNumber()).click();
        page.waitForURL("**/staff/visits/**");
        return this;
    }

    /** Explained, consent signed on paper by whoever is there and has to, separate room, help guide offered. */
    AssistantPages tickEverything() {
        signOnPaper();
        Locator open = page.locator(".checklist li:not(.is-done) button");
        while (open.count() > 0) {
            int left = open.count();
            open.first().click();
            page.waitForCondition(() -> open.count() < left);
        }
        return this;
    }

    private void signOnPaper() {
        Locator paper = page.locator(".checklist a[href$='#paper']");
        if (paper.count() == 0) {
            return;
        }
        String back = page.url();
        paper.click();
        page.waitForURL("**/linkage/consent/visits/**");
        page.locator("#paper input[name=signed]").all().forEach(Locator::check);
        page.locator("#paper button.button--primary").click();
        page.locator("main [role=status], #checklist").first().waitFor();
        if (!page.url().equals(back)) {
            page.navigate(back);
        }
    }

    String contactCards() {
        page.locator("[data-card] a.button").click();
        Locator cards = page.locator("[data-cards]");
        page.waitForCondition(() -> !cards.innerText().isBlank());
        return cards.innerText();
    }

    /** Up to the moment at which the respondent presses Begin. */
    AssistantPages handOver(int participant) {
        return press(page.locator("#questionnaires button[value='" + visit.participant(participant) + "']"));
    }

    /** The same, by what the page calls them. */
    AssistantPages handOverTo(String called) {
        return press(page.locator(
                "#questionnaires .row:has(.row__lead:text-matches('^" + called + "')) button[name=participant]"));
    }

    private AssistantPages press(Locator handOver) {
        handOver.first().click();
        page.waitForURL("**/staff/hand-over");
        return this;
    }

    RespondentPages begin() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin"))
                .click();
        page.waitForURL("**/v/begin");
        return new RespondentPages(page, browser, looked.get());
    }

    String userNameShown() {
        return page.locator(".code-pair dd").first().innerText();
    }

    String startCodeShown() {
        return page.locator(".code-pair dd").last().innerText();
    }

    AssistantPages unlock() {
        page.navigate("/staff");
        page.waitForURL("**/staff/locked");
        page.locator("#password").fill(visit.password());
        page.locator("form[action$='unlock'] button").click();
        page.waitForURL(url -> !url.endsWith("/staff/locked"));
        return this;
    }

    /** The word for how far a participant's questionnaire is. */
    String state(int participant) {
        return page.locator("#questionnaires .row")
                .nth(participant - 1)
                .locator(".badge")
                .innerText();
    }

    AssistantPages close() {
        Locator report = page.locator("details#report");
        if (report.getAttribute("open") == null) {
            report.locator("summary").click();
        }
        page.locator("#minutes").fill("95");
        page.locator("#disturbances-none").check();
        page.locator("#othersPresent-nobody").check();
        page.locator("#concernsRaised-false").check();
        page.locator("#helpGuideLeft-true").check();
        page.locator("#remarks").fill("Rustig verlopen.");
        report.locator("form button.button--primary").click();
        page.locator("section#report").waitFor();
        return this;
    }

    AssistantPages look(String name) {
        browser.assertAccessible(page);
        browser.screenshot(page, name);
        return this;
    }

    Page page() {
        return page;
    }
}
