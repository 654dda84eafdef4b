package nl.meetmoment.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meetmoment.response.Guest.Answer;

/** Goes through a questionnaire page by page as a respondent who gives the first answer to everything. */
final class Walk {

    private static final Pattern CHOICE =
            Pattern.compile("<input type=\"(?:radio|checkbox)\" name=\"([a-z0-9_]+)\" value=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("inputmode=\"numeric\"[^>]* name=\"([a-z0-9_]+)\"");
    private static final Pattern TEXT = Pattern.compile("<textarea[^>]* name=\"([a-z0-9_]+)\"");

    private final Guest guest;
    private final List<Answer> pages = new ArrayList<>();
    private Answer page;

    Walk(Guest guest, Opening opening) {
        this.guest = guest;
        this.page = guest.begin(opening);
    }

    /** To the page on which everything is handed in, and over it. */
    Answer toTheEnd() {
        toTheFinish();
        return guest.get(guest.send(page).location());
    }

    /** To the page that asks this, without answering it. */
    Answer toThePageOf(String item) {
        return goOnUntil(seen -> seen.html().contains("id=\"q-" + item + "\""));
    }

    Answer toTheFinish() {
        return goOnUntil(seen -> seen.path().equals("/v/finish"));
    }

    private Answer goOnUntil(Predicate<Answer> isThere) {
        while (!isThere.test(page)) {
            assertThat(page.status()).as(page.path()).isEqualTo(200);
            assertThat(pages.size()).as("pages").isLessThan(600);
            pages.add(page);
            page = guest.follow(page, answers(page));
        }
        return page;
    }

    List<Answer> pages() {
        return pages;
    }

    static String[] answers(Answer page) {
        List<String> fields = new ArrayList<>(List.of("nav=next"));
        Set<String> answered = new LinkedHashSet<>();
        Matcher choice = CHOICE.matcher(page.html());
        while (choice.find()) {
            if (!choice.group(1).equals("refused") && answered.add(choice.group(1))) {
                fields.add(choice.group(1) + "=" + choice.group(2));
            }
        }
        NUMBER.matcher(page.html())
                .results()
                .forEach(number -> fields.add(number.group(1) + "=" + number(number.group(1))));
        TEXT.matcher(page.html()).results().forEach(text -> fields.add(text.group(1) + "=Wij gaan graag naar buiten."));
        return fields.toArray(String[]::new);
    }

    private static int number(String item) {
        return item.equals("dem_birth_year") ? 1985 : 1;
    }
}
