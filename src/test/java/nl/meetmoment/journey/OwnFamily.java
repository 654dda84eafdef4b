package nl.meetmoment.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The one family of a site of a test's own, two parents and a child: how it comes in, is planned with and visited. */
final class OwnFamily {

    static final int MOTHER = 1;
    static final int FATHER = 2;
    static final int CHILD = 3;

    private static final Map<String, String> PARENTS = Map.of("has_partner", "no", "child_confirmed", "yes");
    private static final Map<String, String> CHILDS = Map.of("figure_mother", "mother", "figure_father", "father");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.forLanguageTag("nl"));

    private final String caseNumber;
    private final OwnSite site;
    private final Set<String> looked = new HashSet<>();

    private OwnFamily(String caseNumber, OwnSite site) {
        this.caseNumber = caseNumber;
        this.site = site;
    }

    /** The only one that the list of families has. */
    static OwnFamily known(StaffPages coordinator, OwnSite site) {
        coordinator.open("/staff/families");
        return new OwnFamily(coordinator.at("main tbody th a.code").innerText(), site);
    }

    /** A list of one family, sent and taken in, with its letters of so long ago that it may be called. */
    static void takeIn(StaffPages recruiter, String list, LocalDate lettersOn) {
        recruiter.open("/staff/recruitment/import");
        recruiter.at("#file").setInputFiles(new FilePayload("lijst.csv", "text/csv", list.getBytes(UTF_8)));
        recruiter.press("Bekijk de lijst").press("Neem over: 1 gezin").expectSaid("1 gezin op de bellijst");
        recruiter.open("/linkage/recruitment/letters");
        recruiter.at("input[name=letter]").all().forEach(Locator::check);
        recruiter.fill("#on", lettersOn.toString()).press("De gekozen brieven zijn verstuurd");
    }

    static StaffPages call(StaffPages recruiter) {
        recruiter.open("/staff/recruitment");
        recruiter.at(".row button").first().click();
        return recruiter;
    }

    /** Everybody whom the list has says yes on the telephone. */
    static void consent(StaffPages recruiter) {
        call(recruiter).at("input[name=persons]").all().forEach(Locator::check);
        recruiter.fill("#reference", "R 2028/1").check("#explained").press("Leg de toestemming vast");
        recruiter.expectSaid("overgedragen aan het onderzoek");
    }

    String caseNumber() {
        return caseNumber;
    }

    String page() {
        return "/staff/families/" + caseNumber;
    }

    /** What the coordinator has learned of the telephone of one of them: that it is safe by day. */
    void checkTelephone(StaffPages coordinator, int number, LocalDate today) {
        coordinator.open("/linkage/families/" + caseNumber);
        coordinator.at("a:text-is('Wijzig gegevens')").nth(number - 1).click();
        coordinator
                .select("[id='channels[0].safety']", "safe")
                .fill("[id='channels[0].checkedOn']", today.toString())
                .fill("[id='channels[0].checkedBy']", "het bureau");
        for (String day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
            coordinator.check("[id='channels[0].hours[0]." + day + "']");
        }
        coordinator
                .fill("[id='channels[0].hours[0].from']", "08:00")
                .fill("[id='channels[0].hours[0].until']", "21:00")
                .press("Bewaar")
                .expectSaid("zijn bewaard");
    }

    /**
     * Found out by the coordinator; a child takes part only when everybody with authority consents.
     *
     * @param mothers {@code yes} or {@code no}, as is {@code fathers}
     */
    void haveAuthority(StaffPages coordinator, String mothers, String fathers) {
        coordinator.open("/linkage/families/" + caseNumber);
        coordinator.at("a:text-is('Wijzig gegevens')").nth(CHILD - 1).click();
        for (int parent = 0; parent < 2; parent++) {
            coordinator
                    .check("[id='ties[" + parent + "].parent']")
                    .select("[id='ties[" + parent + "].authority']", parent == 0 ? mothers : fathers);
        }
        coordinator.press("Bewaar").expectSaid("zijn bewaard");
    }

    /** A free moment of an assistant on a day, chosen where the page shows such moments. */
    static StaffPages choose(StaffPages planner, String assistant, LocalDate on) {
        planner.fill("#start", on.toString()).press("Toon vrije momenten");
        planner.at("fieldset:has(h3:text-is('" + assistant + "')) .field:has-text('"
                        + DAY.format(on).replace(".", "") + "') input")
                .first()
                .check();
        return planner.press("Maak de afspraak").expectSaid("De afspraak is gemaakt.");
    }

    /** An appointment in a free moment, with whom the page proposes or these. */
    void plan(StaffPages coordinator, String wave, String assistant, LocalDate on, Integer... with) {
        coordinator.open(page() + "/plan?wave=" + wave);
        if (with.length > 0) {
            coordinator.at("input[type=checkbox][name=to]").all().forEach(Locator::uncheck);
            List.of(with).forEach(number -> coordinator.check("#to-" + number));
        }
        choose(coordinator, assistant, on);
    }

    /** An assistant at the only visit of the day or of the days to come. */
    AssistantPages visitOf(Page page, String assistant) {
        var visit = new HomeVisit(new UUID(0, 0), caseNumber, List.of(), assistant, OwnSite.PASSWORD);
        return new AssistantPages(page, site.browser(), visit, () -> looked)
                .signIn()
                .openVisit();
    }

    /** Somebody with the own start code. */
    RespondentPages respondent(Page page) {
        return new RespondentPages(page, site.browser(), looked);
    }

    /** What the page of a visit calls them, or how it begins to. */
    static String called(int number) {
        return number == MOTHER ? "moeder" : number == FATHER ? "vader" : "(dochter|zoon)";
    }

    /** What one of them says where it matters what is said. */
    static Map<String, String> answers(int number) {
        return number == CHILD ? CHILDS : PARENTS;
    }

    /** Gives the laptop, has all of the questionnaire answered, and takes the laptop back. */
    static void interview(AssistantPages visit, int number) {
        visit.handOverTo(called(number))
                .begin()
                .start()
                .answerAll(answers(number))
                .finish();
        visit.unlock();
    }

    static void workOnTuesdays(StaffPages assistant) {
        assistant
                .open("/staff/availability")
                .select("#day", "2")
                .fill("#from", "09:00")
                .fill("#until", "17:00")
                .press("Voeg uren toe")
                .expectSaid("De uren zijn toegevoegd.");
    }
}
