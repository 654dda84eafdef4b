package nl.meetmoment.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class LoansIntegrationTests {

    @Autowired
    WebApplicationContext site;

    private Cast cast;
    private MockMvc browser;
    private StaffMember coordinator;
    private String caseNumber;
    private String label;
    private LocalDate today;

    @BeforeEach
    void oneDevice() throws Exception {
        cast = new Cast(site);
        browser = cast.browser();
        coordinator = cast.coordinator();
        caseNumber = cast.familyOfFour().caseNumber();
        today = DutchTime.dateOf(cast.now());
        label = "L-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        assertThat(said(add(label))).isEqualTo("added");
    }

    @Test
    void followADeviceToAFamilyAndBack() throws Exception {
        assertThat(line()).contains(label + ";laptop;free;;;");
        assertThat(said(lend(today.minusDays(3), today.minusDays(2)))).isEqualTo("lent");
        assertThat(line())
                .contains(
                        label + ";laptop;overdue;" + caseNumber + ";" + today.minusDays(3) + ";" + today.minusDays(2));
        String loan = loan();

        assertThat(said(post("/staff/loans/" + loan + "/postpone")
                        .param("until", today.plusDays(1).toString())))
                .isEqualTo("postponed");
        assertThat(line()).contains(label + ";laptop;lent;");
        assertThat(said(post("/staff/loans/" + loan + "/collect").param("condition", "damaged")))
                .isEqualTo("collected");
        assertThat(line()).contains(label + ";laptop;free;");
        assertThat(send(get("/staff/loans")).getContentAsString()).contains("beschadigd");
        assertThat(said(post("/staff/loans/" + loan + "/collect"))).isEqualTo("too-late");
    }

    @Test
    void lendADeviceToOneFamilyAtATime() throws Exception {
        String device = device();
        said(lend(today, today.plusDays(1)));

        MockHttpServletResponse second = send(form(device, caseNumber, today.toString(), today.toString()));
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(said(post("/staff/loans/devices/" + device + "/retire"))).isEqualTo("not-retired");
    }

    @ParameterizedTest
    @CsvSource({
        "'', G-ACDEF, 0, 1, Kies een apparaat uit de lijst",
        "own, G-1, 0, 1, Vul een dossiernummer in",
        "own, G-ACDE0, 0, 1, Er is geen gezin met dit dossiernummer",
        "own, family, -400, 1, Vul een datum in van ten hoogste drie maanden",
        "own, family, 0, -1, op of na de dag van brengen"
    })
    void sayWhatIsWrongWithALoanAndKeepWhatWasTyped(String device, String family, int delivered, int due, String said)
            throws Exception {
        String own = device.equals("own") ? device() : "";
        String whose = family.equals("family") ? caseNumber : family;
        MockHttpServletResponse answer = send(form(
                own,
                whose,
                today.plusDays(delivered).toString(),
                today.plusDays(due).toString()));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains(said, "value=\"" + whose + "\"");
        assertThat(line()).contains(label + ";laptop;free;");
    }

    @Test
    void takeALabelOnceAndOnlyWhatIsOne() throws Exception {
        assertThat(said(add(label.toLowerCase(Locale.ROOT)))).isEqualTo("label-taken");
        assertThat(said(add("laptop van Jan"))).isEqualTo("label-wrong");
        assertThat(said(post("/staff/loans/devices/" + device() + "/retire"))).isEqualTo("retired");
        assertThat(line()).contains(label + ";laptop;retired;");
    }

    @Test
    void areLentCollectedAndPostponedForTenSecondsOnTrial() throws Exception {
        String lending = undo(lend(today, today.plusDays(1)));
        assertThat(said(takeBack(lending))).isEqualTo("undone");
        assertThat(line()).contains(label + ";laptop;free;;;");

        said(lend(today, today.plusDays(1)));
        String loan = loan();
        String postponing = undo(post("/staff/loans/" + loan + "/postpone")
                .param("until", today.plusDays(9).toString()));
        assertThat(said(takeBack(postponing))).isEqualTo("undone");
        assertThat(line()).endsWith(today + ";" + today.plusDays(1));

        String collecting = undo(post("/staff/loans/" + loan + "/collect"));
        assertThat(said(takeBack(collecting))).isEqualTo("undone");
        assertThat(line()).contains(label + ";laptop;lent;" + caseNumber);
        assertThat(said(takeBack(collecting))).isEqualTo("undo-late");
    }

    @Test
    void letADeviceBeAddedAndTakenOutOfUseOnTrial() throws Exception {
        String retiring = undo(post("/staff/loans/devices/" + device() + "/retire"));
        assertThat(said(takeBack(retiring))).isEqualTo("undone");
        assertThat(line()).contains(label + ";laptop;free;");

        String mistyped = label + "-X";
        assertThat(said(takeBack(undo(add(mistyped))))).isEqualTo("undone");
        assertThat(send(get("/staff/loans/list.csv")).getContentAsString()).doesNotContain(mistyped);
        assertThat(said(add(mistyped))).isEqualTo("added");
    }

    @Test
    void lendNothingOnceItsAddingIsTakenBack() throws Exception {
        label = label + "-X";
        String adding = undo(add(label));
        MockHttpServletRequestBuilder lending = lend(today, today);
        MockHttpServletRequestBuilder retiring = post("/staff/loans/devices/" + device() + "/retire");
        said(takeBack(adding));

        assertThat(send(lending).getStatus()).isEqualTo(422);
        assertThat(said(retiring)).isEqualTo("not-retired");
    }

    @Test
    void areLeftAloneOnceTheirLendingIsTakenBack() throws Exception {
        String lending = undo(lend(today, today));
        String loan = loan();
        said(takeBack(lending));

        assertThat(said(post("/staff/loans/" + loan + "/collect"))).isEqualTo("too-late");
        assertThat(said(post("/staff/loans/" + loan + "/postpone").param("until", today.toString())))
                .isEqualTo("not-postponed");
    }

    @Test
    void areNotTakenBackBySomebodyElseNorWhenSomethingFollowed() throws Exception {
        String lending = undo(lend(today, today));
        StaffMember first = coordinator;
        coordinator = cast.coordinator();
        assertThat(said(takeBack(lending))).isEqualTo("undo-late");

        coordinator = first;
        said(post("/staff/loans/" + loan() + "/collect"));
        assertThat(said(takeBack(lending))).isEqualTo("undo-late");
        assertThat(said(takeBack(UUID.randomUUID().toString()))).isEqualTo("undo-late");
        assertThat(line()).contains(label + ";laptop;free;");
    }

    @Test
    void areNotTakenBackLater() throws Exception {
        String lending = undo(lend(today, today));
        TestDatabase.owner()
                .sql("update fieldwork.loan_act set acted_at = acted_at - interval '11 seconds' where act_id = ?::uuid")
                .param(lending)
                .update();

        assertThat(said(takeBack(lending))).isEqualTo("undo-late");
        assertThat(line()).contains(label + ";laptop;lent;");
    }

    @Test
    void keepTheMomentsOfLendingAndCollecting() throws Exception {
        said(lend(today, today));
        said(post("/staff/loans/" + loan() + "/collect"));

        assertThat(TestDatabase.owner()
                        .sql(
                                "select a.kind from fieldwork.loan_act a join fieldwork.device using (device_id) "
                                        + "where label = ? and acted_by = ? and acted_at > now() - interval '1 hour' order by number")
                        .params(label, coordinator.id())
                        .query(String.class)
                        .list())
                .containsExactly("added", "lent", "collected");
    }

    @Test
    void areTheCoordinatorsBusiness() throws Exception {
        assertThat(browser.perform(get("/staff/loans").with(user(cast.assistant())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private static MockHttpServletRequestBuilder add(String label) {
        return post("/staff/loans/devices").param("label", label).param("kind", "laptop");
    }

    private MockHttpServletRequestBuilder lend(LocalDate delivered, LocalDate due) throws Exception {
        return form(device(), caseNumber, delivered.toString(), due.toString());
    }

    private static MockHttpServletRequestBuilder form(String device, String family, String delivered, String due) {
        return post("/staff/loans")
                .param("device", device)
                .param("caseNumber", family)
                .param("deliveredOn", delivered)
                .param("dueOn", due);
    }

    private String said(MockHttpServletRequestBuilder request) throws Exception {
        return (String) browser.perform(request.with(user(coordinator)).with(csrf()))
                .andReturn()
                .getFlashMap()
                .get("said");
    }

    private String undo(MockHttpServletRequestBuilder request) throws Exception {
        return String.valueOf(browser.perform(request.with(user(coordinator)).with(csrf()))
                .andReturn()
                .getFlashMap()
                .get("undo"));
    }

    private static MockHttpServletRequestBuilder takeBack(String act) {
        return post("/staff/loans/undo").param("act", act);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(user(coordinator)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String line() throws Exception {
        return send(get("/staff/loans/list.csv"))
                .getContentAsString()
                .lines()
                .filter(line -> line.startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private String device() throws Exception {
        return found("<option value=\"([0-9a-f-]{36})\"[^>]*>" + label);
    }

    private String loan() throws Exception {
        return found(label + "(?s:.*?)/staff/loans/([0-9a-f-]{36})/collect");
    }

    private String found(String pattern) throws Exception {
        Matcher found =
                Pattern.compile(pattern).matcher(send(get("/staff/loans")).getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
