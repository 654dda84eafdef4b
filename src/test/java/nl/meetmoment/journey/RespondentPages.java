package nl.meetmoment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meetmoment.support.Browser;

/** What a respondent sees and does, page after page. */
final class RespondentPages {

    /** The kinds of questions on a page, so that each mix is held against the accessibility rules once. */
    private static final String SHAPE = """
            [...document.querySelectorAll('.question')].map((q) => [q.querySelector('textarea') ? 'text'
              : q.querySelector('[inputmode]') ? 'number' : q.querySelector('.options [type=checkbox]') ? 'choices'
              : 'choice ' + q.querySelector('.options').className, q.dataset.state ?? ''].join(' ')).join(', ')
            """;

    private static final int MOST_PAGES = 600;

    private final Page page;
    private final Browser browser;
    private final Set<String> looked = new HashSet<>();
    private final Set<String> asked = new HashSet<>();

    RespondentPages(Page page, Browser browser) {
        this.page = page;
        this.browser = browser;
    }

    RespondentPages enter(String userName, String startCode) {
        page.navigate("/v");
        page.locator("#userName").fill(userName);
        page.locator("#startCode").fill(startCode);
        page.locator("form[action$='enter'] button").click();
        page.waitForURL("**/v/begin");
        return this;
    }

    RespondentPages start() {
        page.locator("a.steps__next").click();
        page.waitForURL("**/v/p/**");
        return this;
    }

    /** Answers every page up to the last step, the named items as told, the others in turn. */
    RespondentPages answerAll(Map<String, String> wanted) {
        for (int pages = 0; page.url().contains("/v/p/"); pages++) {
            assertThat(pages).as("pages, and no end").isLessThan(MOST_PAGES);
            lookOnce();
            answerPage(wanted);
            next();
        }
        assertThat(page.url()).endsWith("/v/finish");
        return this;
    }

    RespondentPages answerPages(int count, Map<String, String> wanted) {
        for (int pages = 0; pages < count; pages++) {
            answerPage(wanted);
            next();
        }
        return this;
    }

    void answerPage(Map<String, String> wanted) {
        for (Locator question : questions()) {
            String code = question.getAttribute("id").substring(2);
            asked.add(code);
            answer(question, code, wanted.get(code));
        }
    }

    private void answer(Locator question, String code, String value) {
        Locator field = question.locator("textarea, [inputmode]");
        if (field.count() > 0) {
            boolean isNumber = question.locator("[inputmode]").count() > 0;
            String typed = value != null ? value : isNumber ? "5" : "Het gaat goed.";
            field.fill(code.contains("year") ? "1988" : typed);
            return;
        }
        Locator options = question.locator(".options input");
        int turn = asked.size() % options.count();
        Locator chosen = value == null ? options.nth(turn) : question.locator(".options input[value='" + value + "']");
        chosen.check(new Locator.CheckOptions().setForce(true));
    }

    RespondentPages next() {
        String before = page.url();
        page.locator("form#answers button.steps__next").click();
        page.waitForCondition(
                () -> !page.url().equals(before) || page.locator("#findings").isVisible());
        assertThat(page.locator("#findings").allInnerTexts())
                .as("what " + before + " came back with")
                .isEmpty();
        return this;
    }

    List<Locator> questions() {
        return page.locator("fieldset.question").all();
    }

    RespondentPages finish() {
        page.locator("form[action$='finish'] button").click();
        page.waitForURL("**/v/done");
        return this;
    }

    void lookOnce() {
        if (looked.add(String.valueOf(page.evaluate(SHAPE))) && browser.hasScripts(page)) {
            browser.assertAccessible(page);
        }
    }

    RespondentPages look(String name) {
        browser.assertAccessible(page);
        browser.screenshot(page, name);
        return this;
    }

    Set<String> asked() {
        return asked;
    }

    Page page() {
        return page;
    }
}
