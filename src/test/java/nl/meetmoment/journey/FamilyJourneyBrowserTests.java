package nl.meetmoment.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One family from the list of its organisation to the reward of its last wave, with what comes between in a year and a half. */
@Tag("chromium")
class FamilyJourneyBrowserTests {

    private static final String LIST = """
            kenmerk;ouder1_voornaam;ouder1_achternaam;ouder1_relatie;ouder1_geboortemaand;ouder1_straat;ouder1_postcode;ouder1_plaats;ouder1_telefoon;ouder2_voornaam;ouder2_achternaam;ouder2_relatie;ouder2_geboortemaand;ouder2_telefoon;ouder2_woont_samen;kind1_voornaam;kind1_geboortemaand;kind1_geslacht;kind1_maatregel;kind1_maatregel_datum
            K-1;Marijke;Reislust;moeder;1990-03;Verzonnenstraat 3;0000 AA;Verzonnendam;0600000041;Joris;Vertrekker;vader;1988-07;0600000042;ja;Bo;2017-10;meisje;OTS;2027-12-20
            """;

    private static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);

    @TempDir
    Path folder;

    private OwnSite site;
    private OwnFamily family;
    private StaffPages coordinator;

    @Test
    @Tag("P9")
    void leadsFromACallListToTheLastReward() throws Exception {
        try (OwnSite own = OwnSite.open(
                folder,
                LocalDateTime.of(2028, 2, 7, 10, 0),
                "jaap:RECRUITER:gi_noord",
                "noor:COORDINATOR",
                "sem:ASSISTANT",
                "lot:ASSISTANT",
                "tess:CALLER")) {
            site = own;
            comesIn();
            isPlannedAndPassedOn();
            isInterviewed(
                    "lot", LocalDateTime.of(2028, 2, 29, 9, 0), OwnFamily.MOTHER, OwnFamily.FATHER, OwnFamily.CHILD);
            moves();
            losesTheFather();
            isCalled("T1", LocalDateTime.of(2029, 2, 5, 10, 0), LocalDate.of(2029, 2, 27));
            isInterviewed("sem", LocalDateTime.of(2029, 2, 27, 9, 0), OwnFamily.MOTHER, OwnFamily.CHILD);
            isCalled("T2", LocalDateTime.of(2029, 10, 8, 10, 0), LocalDate.of(2029, 10, 30));
            keepsItsHourWhenSummerTimeEnds();
            isInterviewed("sem", LocalDateTime.of(2029, 10, 30, 9, 0), OwnFamily.MOTHER, OwnFamily.CHILD);
            isPaid();
            isCountedInBothRegions();
            own.assertQuiet();
        }
    }

    private void comesIn() {
        StaffPages recruiter = site.signIn("jaap");
        OwnFamily.takeIn(recruiter, LIST, LocalDate.of(2028, 1, 24));
        OwnFamily.call(recruiter)
                .expect("Marijke Reislust")
                .check("#outcome-no_answer")
                .press("Leg de uitkomst vast");
        OwnFamily.consent(recruiter);
        recruiter.open("/staff/recruitment").expectNothingOf("Marijke");
        coordinator = site.signIn("noor");
        family = OwnFamily.known(coordinator, site);
        family.haveAuthority(coordinator, "yes", "no");
    }

    private void isPlannedAndPassedOn() {
        for (String assistant : List.of("sem", "lot")) {
            OwnFamily.workOnTuesdays(site.signIn(assistant));
        }
        family.plan(coordinator, "T0", "Mijn sem", LEAP_DAY);
        coordinator.open("/staff/assistants");
        coordinator
                .at(".row:has-text('Mijn sem') a[href*='absent'], tr:has-text('Mijn sem') a[href*='absent']")
                .click();
        coordinator
                .fill("#from", LEAP_DAY.toString())
                .fill("#until", LEAP_DAY.toString())
                .press("Toon de bezoeken");
        coordinator.press("Bevestig").expectSaid("De bezoeken zijn doorgegeven");
        site.signIn("sem").open("/staff/calendar?date=" + LEAP_DAY).expectNothingOf(family.caseNumber());
    }

    /** Planned in summer time, for a day after it. */
    private void keepsItsHourWhenSummerTimeEnds() {
        StaffPages assistant = site.signIn("sem");
        assistant.open("/staff/calendar?date=2029-10-30").expect("09:00");
        assertThat(assistant.feed()).contains("DTSTART:20291030T080000Z");
    }

    /** The reward is due to everybody who hands in, and the visit is closed. */
    private void isInterviewed(String assistant, LocalDateTime when, int... respondents) throws IOException {
        site.moveTo(when);
        AssistantPages visit =
                family.visitOf(site.browser().laptop(), assistant).tickEverything();
        boolean hasFather = IntStream.of(respondents).anyMatch(one -> one == OwnFamily.FATHER);
        assertThat(visit.contactCards().contains("Vertrekker")).isEqualTo(hasFather);
        assertThat(visit.page().locator("#questionnaires").innerText().contains("vader"))
                .isEqualTo(hasFather);
        for (int one : respondents) {
            OwnFamily.interview(visit, one);
        }
        visit.close();
        visit.page().context().close();
    }

    private void moves() throws IOException {
        site.moveTo(LocalDateTime.of(2028, 6, 5, 11, 0));
        coordinator = site.signIn("noor");
        coordinator
                .open(family.page())
                .expectDay("28", "feb", 2029)
                .expectDay("29", "aug", 2029)
                .unfold("#to-region")
                .select("#to-region", "vt_utrecht")
                .fill("#region-from", "2028-06-01")
                .press(coordinator.at("form:has(#to-region)"), "Bewaar")
                .expectSaid("De wijziging is bewaard");
    }

    private void losesTheFather() {
        coordinator
                .open("/linkage/families/" + family.caseNumber() + "/consent")
                .unfold("#withdraw-2-purpose")
                .select("#withdraw-2-purpose", "all")
                .fill("#withdraw-2-reason", "Wil niet meer.")
                .press(coordinator.at("form:has(#withdraw-2-purpose)"), "Trek in")
                .expectSaid("Deze persoon doet niet meer mee");
        coordinator.open(family.page() + "/plan?wave=T1");
        assertThat(coordinator.at("#to-" + OwnFamily.FATHER)).hasCount(0);
    }

    /** On the due list, then on the caller's list of the month: nobody answers, and in the afternoon there is an appointment. */
    private void isCalled(String wave, LocalDateTime when, LocalDate visit) throws IOException {
        site.moveTo(when);
        coordinator = site.signIn("noor");
        coordinator.open("/staff/waves?filter=true&wave=" + wave);
        assertThat(coordinator.at("main tbody tr")).containsText(new String[] {family.caseNumber()});
        family.checkTelephone(coordinator, OwnFamily.MOTHER, when.toLocalDate());
        coordinator.open("/staff/calls").press("Verdeel zo").expectSaid("Verdeeld: 1");

        StaffPages caller = site.signIn("tess");
        openCall(caller).expect("0600000041").check("#outcome-no_answer");
        caller.press("Leg vast").expectSaid("Vastgelegd: niet opgenomen.");
        site.moveTo(when.plusHours(5));
        openCall(caller);
        assertThatTheFatherIsGone(caller);
        OwnFamily.choose(caller, "Mijn sem", visit);
    }

    private static StaffPages openCall(StaffPages caller) {
        caller.open("/staff/my-calls").at(".row a.button").click();
        return caller;
    }

    private void assertThatTheFatherIsGone(StaffPages caller) {
        caller.expect("Marijke Reislust").expectNothingOf("Vertrekker").expectNothingOf("0600000042");
        assertThat(caller.at("#to-" + OwnFamily.FATHER)).hasCount(0);
    }

    private void isPaid() {
        coordinator = site.signIn("noor");
        coordinator
                .open("/staff/rewards?filter=true&wave=T2")
                .check("#all")
                .check("#how-gift_card-several")
                .fill("#receipt-several", "B-17")
                .press("Leg de betaling vast")
                .expectSaid("2 betalingen zijn vastgelegd");
        coordinator.open("/staff/rewards?filter=true&wave=T2&state=paid");
        Locator rows = coordinator.at("main tbody tr");
        assertThat(rows.allInnerTexts())
                .hasSize(2)
                .anySatisfy(row -> assertThat(row).contains("ouder", "20 euro", "betaald", "B-17"))
                .anySatisfy(row -> assertThat(row).contains("kind", "10 euro", "betaald", "B-17"));
    }

    private void isCountedInBothRegions() {
        coordinator.open("/staff/families/regions");
        for (String region : List.of("Stichting Jeugdbescherming Noord", "Utrecht")) {
            assertThat(coordinator
                            .at("tbody tr:has(th:text-is('" + region + "')) td.number")
                            .allInnerTexts())
                    .containsExactly("1", "1", "1", "1");
        }
    }
}
