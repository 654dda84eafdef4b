package nl.meetmoment.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise S5: two parents apart, each visited by an assistant of the own, learn nothing of each other. */
@Tag("chromium")
class SeparatedParentsBrowserTests {

    private static final String LIST = """
            kenmerk;ouder1_voornaam;ouder1_achternaam;ouder1_relatie;ouder1_geboortemaand;ouder1_straat;ouder1_postcode;ouder1_plaats;ouder1_telefoon;ouder1_email;ouder2_voornaam;ouder2_achternaam;ouder2_relatie;ouder2_geboortemaand;ouder2_straat;ouder2_postcode;ouder2_plaats;ouder2_telefoon;ouder2_email;kind1_voornaam;kind1_achternaam;kind1_geboortemaand;kind1_geslacht;kind1_maatregel;kind1_maatregel_datum
            K-2;Wilhelmijntje;Hierheem;moeder;1990-03;Bedachtelaan 22;3511 ZZ;Nergenshuizen;0600000051;wilhelmijntje@hier.invalid;Roderik;Ginderwaard;vader;1988-07;Zomaarhof 5;9711 ZZ;Fantasiedorp;0600000052;roderik@ginder.invalid;Fennepop;Kindernaam;2017-10;meisje;OTS;2027-12-20
            """;

    private static final List<String> OF_MOTHER = List.of(
            "Wilhelmijntje", "Hierheem", "Bedachtelaan", "3511 ZZ", "Nergenshuizen", "0600000051", "hier.invalid");

    private static final List<String> OF_FATHER =
            List.of("Roderik", "Ginderwaard", "Zomaarhof", "9711 ZZ", "Fantasiedorp", "0600000052", "ginder.invalid");

    private static final LocalDate TUESDAY = LocalDate.of(2028, 2, 15);

    @TempDir
    Path folder;

    private OwnSite site;
    private OwnFamily family;

    @Test
    @Tag("S5")
    void tellsNeitherParentNorAssistantOfTheOtherOne() throws Exception {
        try (OwnSite own = OwnSite.open(
                folder,
                LocalDateTime.of(2028, 2, 14, 10, 0),
                "jaap:RECRUITER:gi_noord",
                "noor:COORDINATOR",
                "sem:ASSISTANT",
                "lot:ASSISTANT")) {
            site = own;
            isPlannedApart();
            Window mothers = looksAhead("sem");
            Window fathers = looksAhead("lot");
            own.moveTo(TUESDAY.atTime(9, 0));
            fillsInOnTheTelephone(fathers);
            fillInOnTheLaptop(mothers);
            looksBack(mothers, fathers.visit());
            looksBack(fathers, mothers.visit());

            assertThat(own.heard("sem").placesOf(OF_MOTHER)).isNotEmpty();
            assertThat(own.heard("lot").placesOf(OF_FATHER)).isNotEmpty();
            assertThat(own.heard("telephone").texts()).hasSizeGreaterThan(100);
            assertThatNothingIsSaid(own.heard("sem"), OF_FATHER, OwnFamily.FATHER);
            assertThatNothingIsSaid(own.heard("lot"), OF_MOTHER, OwnFamily.MOTHER);
            assertThatNothingIsSaid(own.heard("telephone"), OF_MOTHER, OwnFamily.MOTHER);
            assertThat(mothers.taken())
                    .contains("Bedachtelaan 22")
                    .doesNotContainIgnoringCase(OF_FATHER.toArray(String[]::new));
            assertThat(fathers.taken())
                    .contains("Zomaarhof 5")
                    .doesNotContainIgnoringCase(OF_MOTHER.toArray(String[]::new));
            own.assertQuiet();
        }
    }

    /**
     * An assistant's laptop.
     *
     * @param visit where its visit is
     * @param taken what stands in the file that was taken along
     */
    private record Window(AssistantPages assistant, StaffPages staff, String visit, String taken) {}

    private void isPlannedApart() {
        StaffPages recruiter = site.signIn("jaap");
        OwnFamily.takeIn(recruiter, LIST, LocalDate.of(2028, 1, 24));
        OwnFamily.consent(recruiter);
        for (String assistant : List.of("sem", "lot")) {
            OwnFamily.workOnTuesdays(site.signIn(assistant));
        }
        StaffPages coordinator = site.signIn("noor");
        family = OwnFamily.known(coordinator, site);
        family.haveAuthority(coordinator, "yes", "yes");
        consentsForTheChild(coordinator);
        family.plan(coordinator, "T0", "Mijn sem", TUESDAY, OwnFamily.MOTHER, OwnFamily.CHILD);
        family.plan(coordinator, "T0", "Mijn lot", TUESDAY, OwnFamily.FATHER);
    }

    private void consentsForTheChild(StaffPages coordinator) {
        coordinator
                .open("/linkage/families/" + family.caseNumber() + "/consent")
                .unfold("#give-3-purpose")
                .select("#give-3-purpose", "t0")
                .select("#give-3-by", String.valueOf(OwnFamily.FATHER))
                .fill("#give-3-reference", "map 3")
                .press(coordinator.at("form:has(#give-3-purpose)"), "Leg vast")
                .expectSaid("De toestemming is vastgelegd.");
    }

    /** The day before: the card, the calendar and its feed, the forms to sign, and the file to take along. */
    private Window looksAhead(String assistant) throws IOException {
        Page page = site.browser().laptop();
        Heard.listen(page, assistant);
        AssistantPages pages = family.visitOf(page, assistant);
        String visit = page.url();
        pages.contactCards();
        var staff = new StaffPages(page);
        staff.open(visit.replace("/staff/visits/", "/linkage/cards/visits/"))
                .open(visit.replace("/staff/visits/", "/linkage/consent/visits/"))
                .open(visit + "/guidance")
                .open("/staff")
                .open("/staff/calendar?date=" + TUESDAY);
        assertThat(staff.feed()).contains("DTSTART:20280215T080000Z");
        staff.open("/linkage/overview").press("Maak een overzicht");
        String password = staff.at(".notice .code--large").innerText();
        Download file = page.waitForDownload(staff.at("a[download]")::click);
        staff.open(visit);
        return new Window(pages, staff, visit, text(file.path(), password));
    }

    private static String text(Path file, String password) throws IOException {
        var text = new StringBuilder();
        try (var reader = new PdfReader(Files.readAllBytes(file), password.getBytes(UTF_8))) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
        }
        return text.toString();
    }

    private static String consentPage(Window window) {
        return window.visit().replace("/staff/visits/", "/linkage/consent/visits/");
    }

    /** Signs whatever the page asks for; nobody is asked to sign who is not there. */
    private static void sign(Window window) {
        window.staff().open(consentPage(window));
        Locator forms = window.staff().at("form:has(input[name=agreed])");
        while (forms.count() > 0) {
            Locator form = forms.first();
            form.locator("input[name=agreed]").check();
            form.locator("input[name=way][value=name]").check();
            form.locator("input[name=typedName]").fill("Getekend");
            window.staff().press(form, "Teken");
            window.staff().page().waitForLoadState();
            if (!window.staff().page().url().contains("/linkage/consent/")) {
                return;
            }
        }
    }

    private void fillInOnTheLaptop(Window window) {
        AssistantPages assistant = window.assistant();
        sign(window);
        window.staff().open(window.visit());
        assistant.tickEverything();
        OwnFamily.interview(assistant, OwnFamily.MOTHER);
        OwnFamily.interview(assistant, OwnFamily.CHILD);
        assistant.close();
    }

    private void fillsInOnTheTelephone(Window window) {
        AssistantPages assistant = window.assistant();
        sign(window);
        window.staff().open(window.visit());
        assistant.tickEverything().handOverTo(OwnFamily.called(OwnFamily.FATHER));
        Page telephone = site.browser().telephone();
        Heard.listen(telephone, "telephone");
        family.respondent(telephone)
                .enter(assistant.userNameShown(), assistant.startCodeShown())
                .start()
                .answerAll(OwnFamily.answers(OwnFamily.FATHER))
                .finish();
        assistant.unlock().close();
    }

    /** Afterwards, and where the other one's visit is. */
    private void looksBack(Window window, String others) {
        window.staff().open("/staff").open(window.visit()).open("/staff/calendar?date=" + TUESDAY);
        site.browser().expectStatus(403);
        site.browser().expectStatus(404);
        for (String part : List.of("/staff/visits/", "/linkage/cards/visits/", "/linkage/consent/visits/")) {
            assertThat(status(window, others.replace("/staff/visits/", part))).isEqualTo(404);
        }
        for (String page : List.of(family.page(), "/linkage/families/" + family.caseNumber(), "/staff/families")) {
            assertThat(status(window, page)).isEqualTo(403);
        }
    }

    private static int status(Window window, String address) {
        return window.staff().page().navigate(address).status();
    }

    private static void assertThatNothingIsSaid(Heard heard, List<String> ofTheOther, int number) {
        assertThat(heard.placesOf(ofTheOther)).as("names and addresses").isEmpty();
        Pattern participant = Pattern.compile("(?i)deelnemer \\d|\\b" + OwnFamily.called(number) + "\\b");
        assertThat(heard.texts().stream()
                        .filter(Heard.Text::isForStaff)
                        .filter(one -> participant.matcher(one.text()).find())
                        .map(Heard.Text::from))
                .as("that the other takes part")
                .isEmpty();
    }
}
