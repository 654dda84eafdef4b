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

    /** Answers a whole page at once, as {@link #answerPage} does question by question; gives what was asked. */
    private static final String ANSWER_AT_ONCE = """
            ([wanted, turn]) => [...document.querySelectorAll('fieldset.question')].map((question) => {
              const code = question.id.substring(2);
              const field = question.querySelector('textarea, [inputmode]');
              turn += 1;
              if (field) {
                field.value = code.includes('year') ? '1988' : wanted[code] ?? (field.inputMode ? '5' : 'Het gaat goed.');
                field.dispatchEvent(new Event('input', {bubbles: true}));
                field.dispatchEvent(new Event('change', {bubbles: true}));
                return code;
              }
              const options = [...question.querySelectorAll('.options input')];
              const chosen = options.find((option) => option.value === wanted[code]) ?? options[turn % options.length];
              if (!chosen.checked) chosen.click();
              return code;
            })
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

    /**
     * Answers every page up to the last step, the named items as told, the others in turn: hand by hand where the page is
     * the first of its kind, the hundreds of others at once.
     */
    RespondentPages answerAll(Map<String, String> wanted) {
        for (int pages = 0; page.url().contains("/v/p/"); pages++) {
            assertThat(pages).as("pages, and no end").isLessThan(MOST_PAGES);
            answerNextPage(wanted);
        }
        assertThat(page.url()).endsWith("/v/finish");
        return this;
    }

    void answerNextPage(Map<String, String> wanted) {
        if (lookOnce()) {
            answerPage(wanted);
        } else {
            answerAtOnce(wanted);
        }
        next();
    }

    private void answerAtOnce(Map<String, String> wanted) {
        List<?> codes = (List<?>) page.evaluate(ANSWER_AT_ONCE, List.of(wanted, asked.size()));
        codes.forEach(code -> asked.add(String.valueOf(code)));
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

    /** Whether the page is the first of its kind; then it is held against the accessibility rules. */
    private boolean lookOnce() {
        boolean isNew = looked.add(String.valueOf(page.evaluate(SHAPE)));
        if (isNew && browser.hasScripts(page)) {
            browser.assertAccessible(page);
        }
        return isNew;
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
