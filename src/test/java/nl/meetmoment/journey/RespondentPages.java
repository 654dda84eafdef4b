package nl.meetmoment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meetmoment.support.Browser;

/** What a respondent sees and does, page after page. */
final class RespondentPages {

    /** The kinds of questions on a page, so that each mix is held against the accessibility rules once. */
    private static final String SHAPE = """
            (page) => (page.querySelector('.naming')?.dataset.letter ?? '')
              + [...page.querySelectorAll('.question')].map((q) => [q.querySelector('textarea') ? 'text'
              : q.querySelector('[inputmode]') ? 'number' : q.querySelector('.options [type=checkbox]') ? 'choices'
              : 'choice ' + q.querySelector('.options').className, q.dataset.state ?? ''].join(' ')).join(', ')
            """;

    private static final String SHAPE_HERE = "() => (" + SHAPE + ")(document)";

    /** Answers all of a page at once and gives what was asked: named items as told, the others in turn. */
    private static final String ANSWER = """
            (page, wanted, turn) => [...page.querySelectorAll('fieldset.question')].map((question, place) => {
              const code = question.id.substring(2);
              const field = question.querySelector('textarea, [inputmode]');
              if (field) {
                const otherwise = field.matches('textarea') ? 'Het gaat goed.' : code.includes('year') ? '1988' : '5';
                field.value = wanted[code] ?? otherwise;
                return code;
              }
              const options = [...question.querySelectorAll('.options input')];
              const one = options.find((option) => option.value === wanted[code]);
              (one ?? options[(turn + place + 1) % options.length]).checked = true;
              return code;
            })
            """;

    private static final String ANSWER_HERE = "([wanted, turn]) => (" + ANSWER + ")(document, wanted, turn)";

    /**
     * Sends pages of kinds that were looked at before, with the forms of this site and without drawing them, up to one that
     * was not; gives where that is and what was asked.
     */
    private static final String SEND_KNOWN_PAGES =
            "async ([wanted, looked, turn]) => {\nconst shape = " + SHAPE + ";\nconst answer = " + ANSWER + """
              ;
              const asked = [];
              let [page, url] = [document, location.pathname];
              while (url.startsWith('/v/p/') && looked.includes(shape(page))) {
                asked.push(...answer(page, wanted, turn + asked.length));
                const body = new URLSearchParams(new FormData(page.querySelector('form#answers')));
                body.append('nav', 'next');
                const request = new XMLHttpRequest(); // whose documents need no policy for trusted types
                request.open('POST', url);
                request.responseType = 'document';
                const answered = new Promise((resolve) => { request.onloadend = resolve; });
                request.send(body);
                await answered;
                const next = new URL(request.responseURL).pathname;
                if (request.status !== 200 || next === url) throw new Error(url + ' came back');
                [page, url] = [request.response, next];
              }
              return [url, ...asked];
            }
            """;

    private static final int MOST_TURNS = 600;

    private final Page page;
    private final Browser browser;
    private final Set<String> looked;
    private final Set<String> asked = new HashSet<>();

    RespondentPages(Page page, Browser browser) {
        this(page, browser, new HashSet<>());
    }

    /** @param looked kinds of pages that were looked at before; those that come are added */
    RespondentPages(Page page, Browser browser, Set<String> looked) {
        this.page = page;
        this.browser = browser;
        this.looked = looked;
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
     * Answers every page up to the last step, the named items as told, the others in turn: by hand where a page is the
     * first of its kind, and the hundreds of others as fast as they come.
     */
    RespondentPages answerAll(Map<String, String> wanted) {
        for (int turns = 0; page.url().contains("/v/p/"); turns++) {
            assertThat(turns).as("turns, and no end").isLessThan(MOST_TURNS);
            answerOn(wanted);
        }
        assertThat(page.url()).endsWith("/v/finish");
        return this;
    }

    /** One page of a new kind, or all up to the next one; without scripts one page of any kind. */
    void answerOn(Map<String, String> wanted) {
        if (lookOnce()) {
            answerPage(wanted);
            next();
        } else if (browser.hasScripts(page)) {
            List<?> sent =
                    (List<?>) page.evaluate(SEND_KNOWN_PAGES, List.of(wanted, List.copyOf(looked), asked.size()));
            note(sent.subList(1, sent.size()));
            page.navigate(String.valueOf(sent.get(0)));
        } else {
            note((List<?>) page.evaluate(ANSWER_HERE, List.of(wanted, asked.size())));
            next();
        }
    }

    private void note(List<?> codes) {
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
        page.waitForLoadState(LoadState.DOMCONTENTLOADED); // its address is there before all of its questions are
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
        boolean isNew = looked.add(String.valueOf(page.evaluate(SHAPE_HERE)));
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
