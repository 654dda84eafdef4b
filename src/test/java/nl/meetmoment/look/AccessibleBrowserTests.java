package nl.meetmoment.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import nl.meetmoment.support.Browser;
import nl.meetmoment.support.BrowserTest;
import org.junit.jupiter.api.Test;

/** Every respondent page for everybody: by axe in the light, in the dark and in the reader's own colours, and enlarged. */
@BrowserTest
class AccessibleBrowserTests {

    private static final String SMALL_TARGETS = """
            [...document.querySelectorAll("button, a, summary, label.option, input[type=text]")]
              .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.matches(".skip, .unseen, p a, li a"))
              .filter((e) => e.getBoundingClientRect().height < 43.9 && !(innerWidth < 640 && e.matches("summary")))
              .map((e) => e.outerHTML.slice(0, 80))
            """;

    @Test
    void passesAxeOnALaptop(Browser browser) {
        inspectAll(browser, browser.laptop());
    }

    @Test
    void passesAxeOnATelephoneInTheDark(Browser browser) {
        inspectAll(browser, page(browser, 390, 844, new NewContextOptions().setColorScheme(ColorScheme.DARK)));
    }

    @Test
    void passesAxeInForcedColours(Browser browser) {
        inspectAll(browser, page(browser, 1366, 850, new NewContextOptions().setForcedColors(ForcedColors.ACTIVE)));
    }

    /** 1280 by 1024 at 400 %: what WCAG calls reflow. */
    @Test
    void needsNoSidewaysScrollingAtFourHundredPerCent(Browser browser) {
        Page page = page(browser, 320, 256, new NewContextOptions());
        SampleSite site = SampleSite.on(page);
        for (SamplePage sample : SamplePage.values()) {
            site.open(sample);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as(sample + " is too wide by")
                    .isEqualTo(0);
        }
    }

    @Test
    void givesEveryThumbEnoughRoom(Browser browser) {
        for (Page page : List.of(browser.laptop(), browser.telephone())) {
            SampleSite site = SampleSite.on(page);
            for (SamplePage sample : SamplePage.values()) {
                site.open(sample);
                assertThat((List<?>) page.evaluate(SMALL_TARGETS))
                        .as(sample + " has small targets")
                        .isEmpty();
            }
        }
    }

    /** A scale lies down on a laptop and stands on a telephone. */
    @Test
    void neverShowsAMatrixOnATelephone(Browser browser) {
        String spread = "new Set([...document.querySelectorAll('#q-n1 .options .option')]"
                + ".map((e) => Math.round(e.getBoundingClientRect().left))).size";
        Page laptop = browser.laptop();
        SampleSite.on(laptop).open(SamplePage.PARENT_SCALE);
        assertThat(laptop.evaluate(spread)).isEqualTo(5);
        Page telephone = browser.telephone();
        SampleSite.on(telephone).open(SamplePage.PARENT_SCALE);
        assertThat(telephone.evaluate(spread)).isEqualTo(1);
    }

    private static void inspectAll(Browser browser, Page page) {
        SampleSite site = SampleSite.on(page);
        for (SamplePage sample : SamplePage.values()) {
            site.open(sample);
            browser.assertAccessible(page);
        }
    }

    private static Page page(Browser browser, int width, int height, NewContextOptions options) {
        return browser.window(options.setViewportSize(width, height)
                        .setBaseURL(browser.site(""))
                        .setLocale("nl-NL"))
                .newPage();
    }
}
