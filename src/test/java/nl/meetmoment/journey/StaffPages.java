package nl.meetmoment.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A window of somebody of staff who is signed in. */
record StaffPages(Page page) {

    StaffPages open(String address) {
        page.navigate(address);
        return this;
    }

    StaffPages press(String button) {
        return press(page.locator("main"), button);
    }

    /** A button of a part of the page. */
    StaffPages press(Locator part, String button) {
        part.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    StaffPages fill(String field, String text) {
        page.locator(field).fill(text);
        return this;
    }

    StaffPages check(String field) {
        page.locator(field).check();
        return this;
    }

    StaffPages select(String field, String value) {
        page.locator(field).selectOption(value);
        return this;
    }

    /** What is folded away and has this in it. */
    StaffPages unfold(String field) {
        page.locator("details:has(" + field + ") > summary").click();
        return this;
    }

    StaffPages expectSaid(String words) {
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(words);
        return this;
    }

    StaffPages expect(String words) {
        assertThat(page.locator("main")).containsText(words);
        return this;
    }

    /** Months are cut off with a point by some Javas and without by others. */
    StaffPages expectDay(String day, String month, int year) {
        assertThat(page.locator("main")).containsText(Pattern.compile(day + " " + month + "\\.? " + year));
        return this;
    }

    StaffPages expectNothingOf(String words) {
        assertThat(page.locator("main")).not().containsText(words);
        return this;
    }

    /** The own calendar as another program reads it. */
    String feed() {
        open("/staff/feed").press("Maak een adres");
        String address = at("p.digest").innerText();
        return String.valueOf(page.evaluate("address => fetch(address).then(answer => answer.text())", address));
    }

    Locator at(String part) {
        return page.locator(part);
    }
}
