package nl.meetmoment.study.staff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.table.SentTable;
import nl.meetmoment.common.table.Workbook;
import nl.meetmoment.instrument.Absence;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.study.StudyPublication;
import nl.meetmoment.study.store.Overlays;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** What coordinators load and decide, up to a study that goes live. */
@IntegrationTest
@TestPropertySource(properties = "meetmoment.study=" + Coordinators.STUDY)
class StudyPagesIntegrationTests {

    private static final String REASON = "Met de uitgever afgesproken op 5 januari.";

    @Autowired
    WebApplicationContext site;

    @Autowired
    StudyCatalogue catalogue;

    @Autowired
    StudyPublication publication;

    private Coordinators people;
    private MockMvc browser;
    private StaffMember coordinator;

    @BeforeEach
    void begin() {
        Coordinators.forgetEverything();
        publication.use(publication.publish(Map.of()));
        people = new Coordinators(site);
        browser = people.browser();
        coordinator = people.coordinator();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COORDINATOR")
    void areForCoordinatorsOnly(Role role) throws Exception {
        UUID overlay = load("mood", "wording", Coordinators.WORDING);
        StaffMember other = people.member(role);

        for (String page :
                List.of("", "/instruments/mood", "/instruments/nowhere", "/overlays/new", "/overlays/" + overlay)) {
            browser.perform(get("/staff/study" + page).with(user(other))).andExpect(status().isForbidden());
        }
        for (String act : List.of(
                "/live",
                "/instruments/mood/waiver",
                "/instruments/mood/waiver/withdraw",
                "/overlays/" + overlay + "/use",
                "/overlays/" + overlay + "/discard",
                "/overlays/" + overlay + "/withdraw")) {
            browser.perform(post("/staff/study" + act)
                            .param("sure", "true")
                            .param("reason", REASON)
                            .with(user(other))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
        send(other, "mood", "wording", Coordinators.WORDING.getBytes(UTF_8)).andExpect(status().isForbidden());
        assertThat(Coordinators.trail(other)).isEmpty();
        browser.perform(get("/staff").with(user(other)))
                .andExpect(content().string(not(containsString("/staff/study"))));
    }

    @Test
    void standInTheNavigationOfCoordinators() throws Exception {
        browser.perform(get("/staff").with(user(coordinator)))
                .andExpect(content().string(containsString("href=\"/staff/study\"")));
    }

    @ParameterizedTest
    @CsvSource({"instruments/nowhere", "overlays/5bd4ee52-0000-4000-8000-000000000000"})
    void areNotThereForWhatIsNotThere(String path) throws Exception {
        browser.perform(get("/staff/study/" + path).with(user(coordinator))).andExpect(status().isNotFound());
    }

    @Test
    void sayWhatIsMissingAndThatNothingHasBeenDone() throws Exception {
        String page = page("/staff/study");

        assertThat(page)
                .contains("2 instrumenten hebben geen geldige officiële tekst")
                .contains("/staff/study/instruments/mood", "/staff/study/instruments/calm")
                .contains("staat in geen vragenlijst")
                .contains("Er is nog niets geladen of besloten.")
                .doesNotContain("/staff/study/instruments/own");
        assertThat(page("/staff/study?lang=en")).contains("2 instruments have neither valid official wording");
    }

    @Test
    void showADraftBesideTheTextsOfTodayAndChangeNothing() throws Exception {
        UUID draft = load("mood", "wording", Coordinators.WORDING);

        assertThat(page("/staff/study/overlays/" + draft))
                .contains("2 van 2 vragen", "0 van 2 vragen")
                .contains("Officieel een", "Demonstratie een")
                .contains("Er is niets mis gevonden.", "Gebruik dit")
                .contains("Robin de Proef", "L-123", "Instituut van proeven", "31 december 2099");
        assertThat(texts("nl")).containsExactly("Demonstratie een", "Demonstratie twee");
        assertThat(page("/staff/study")).contains("Nog niet besloten");
    }

    @Test
    void layAnOverlayOverTheStudyAndTakeItAwayAgain() throws Exception {
        Study before = catalogue.current();
        UUID wording = load("mood", "wording", Coordinators.WORDING);
        act(wording, "use").andExpect(redirectedUrl("/staff/study/instruments/mood"));

        assertThat(texts("nl")).containsExactly("Officieel een", "Officieel twee");
        assertThat(texts("en")).containsExactly("Officieel een", "Officieel twee");
        assertThat(catalogue.version(before.version()).version()).isEqualTo(before.version());
        assertThat(catalogue.current().version()).isNotEqualTo(before.version());
        assertThat(page("/staff/study/instruments/mood"))
                .contains("officiële tekst</span>", "31 december 2099", "Robin de Proef", "in gebruik genomen");
        assertThat(page("/staff/study/overlays/" + wording)).contains("Staat nu zo op het scherm", "Trek in");

        act(wording, "withdraw").andExpect(redirectedUrl("/staff/study/instruments/mood"));

        assertThat(catalogue.current().version()).isEqualTo(before.version());
        assertThat(Coordinators.trail(coordinator))
                .containsExactly("overlay.loaded", "overlay.applied", "overlay.withdrawn");
    }

    @Test
    void replaceAnOverlayByALaterOne() throws Exception {
        UUID first = load("mood", "wording", Coordinators.WORDING);
        act(first, "use");
        UUID second = load("mood", "wording", Coordinators.WORDING.replace("Officieel", "Herzien"));
        act(second, "use");

        assertThat(texts("nl")).containsExactly("Herzien een", "Herzien twee");
        assertThat(page("/staff/study/overlays/" + first)).contains("vervangen").doesNotContain("Trek in");
        act(first, "withdraw")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("al vervangen door een ander")));
        assertThat(texts("nl")).containsExactly("Herzien een", "Herzien twee");
        act(second, "withdraw");
        assertThat(texts("nl")).containsExactly("Demonstratie een", "Demonstratie twee");
    }

    @Test
    void giveAnInstrumentItsNormTable() throws Exception {
        UUID norms = load("mood", "norms", Coordinators.NORMS);
        assertThat(page("/staff/study/overlays/" + norms)).contains("2 rijen", "antwoorden tellen 0-2");
        act(norms, "use");

        assertThat(mood().norms().rows("mood_sum")).isEqualTo(2);
        assertThat(page("/staff/study/instruments/mood")).contains("Robin de Proef", "Licentienummer");
        act(norms, "withdraw");
        assertThat(mood().norms()
                        .standard("mood_sum", BigDecimal.ONE, Optional.empty(), Optional.empty())
                        .absence())
                .contains(Absence.NO_NORM_TABLE);
    }

    @Test
    void giveAnInstrumentItsItemKey() throws Exception {
        assertThat(page("/staff/study/instruments/mood")).contains("voorbeeldsleutel", "Scoresleutel laden");
        UUID key = load("mood", "key", Coordinators.ITEM_KEY);
        assertThat(page("/staff/study/overlays/" + key)).contains("1 vraag", "nu van 2 vragen");
        act(key, "use");

        assertThat(mood().scores().get(0).items()).isEqualTo(1);
        assertThat(page("/staff/study/instruments/mood")).doesNotContain("voorbeeldsleutel");
        act(key, "withdraw");
        assertThat(mood().scores().get(0).items()).isEqualTo(2);
    }

    @Test
    void takeNoItemKeyWhereItIsPublic() throws Exception {
        send(coordinator, "calm", "key", Coordinators.ITEM_KEY.getBytes(UTF_8))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("de scoresleutel openbaar")));
    }

    @Test
    void showWhatIsWrongWithADraftAndDoNotUseIt() throws Exception {
        UUID draft = load("mood", "wording", Coordinators.WORDING.replace("mood_2", "mood_9") + "mood_1;de;X\n");

        assertThat(page("/staff/study/overlays/" + draft))
                .contains("rij 3", "Dit instrument heeft geen vraag mood_9.")
                .contains("rij 4", "De studie heeft geen taal „de”. Kies uit nl, en.")
                .contains("In taal nl mist 1 vraag een tekst: mood_2")
                .contains("1 van 2 vragen")
                .doesNotContain("Gebruik dit");
        assertThat(page("/staff/study/overlays/" + draft + "?lang=en"))
                .contains("This instrument has no question mood_9.");
        act(draft, "use")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("kan niet gebruikt worden")));
        assertThat(texts("nl")).containsExactly("Demonstratie een", "Demonstratie twee");

        assertThat(page("/staff/study")).contains("Nog niet besloten").containsPattern("badge--danger\">\\d fouten?<");
        act(draft, "discard").andExpect(redirectedUrl("/staff/study/instruments/mood"));
        act(draft, "discard").andExpect(status().is3xxRedirection());
        act(draft, "use").andExpect(status().isConflict()).andExpect(content().string(containsString("al weggegooid")));
        assertThat(texts("nl")).containsExactly("Demonstratie een", "Demonstratie twee");
        assertThat(Coordinators.trail(coordinator)).containsExactly("overlay.loaded", "overlay.discarded");
    }

    @Test
    void sayWhatWasDone() throws Exception {
        UUID wording = load("mood", "wording", Coordinators.WORDING);

        act(wording, "use").andExpect(flash().attribute("done", "applied"));
        act(load("mood", "wording", Coordinators.WORDING), "use").andExpect(flash().attribute("done", "replaced"));
        act(load("mood", "norms", Coordinators.NORMS), "discard").andExpect(flash().attribute("done", "discarded"));
        waive("calm", REASON).andExpect(flash().attribute("done", "waived"));
        for (String what : List.of("applied", "replaced", "discarded", "withdrawn", "waived", "unwaived", "live")) {
            assertThat(page(get("/staff/study/instruments/mood").flashAttr("done", what)))
                    .contains("notice--good")
                    .doesNotContain("??");
        }
        assertThat(page(get("/staff/study").flashAttr("done", "live"))).contains("De studie is live gezet.");
        assertThat(page("/staff/study")).doesNotContain("notice--good");
    }

    @Test
    void askToBeSureBeforeOneReplacesAnother() throws Exception {
        act(load("mood", "wording", Coordinators.WORDING), "use");
        UUID second = load("mood", "wording", Coordinators.WORDING.replace("Officieel", "Herzien"));

        assertThat(page("/staff/study/overlays/" + second))
                .contains("in de plaats van het bestand dat nu in gebruik is", "door Robin de Proef");
        use(second, replaced(second), "false")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Zet eerst een vinkje")));
        assertThat(texts("nl")).containsExactly("Officieel een", "Officieel twee");
    }

    /** The page of either coordinator showed that nothing, or another file, was in use. */
    @Test
    void tellWhoComesAfterAnotherCoordinator() throws Exception {
        UUID first = load("mood", "wording", Coordinators.WORDING);
        UUID second = load("mood", "wording", Coordinators.WORDING.replace("Officieel", "Herzien"));
        String nothing = replaced(second);
        act(first, "use");

        use(second, nothing, "false")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Intussen is er een ander bestand in gebruik genomen")));
        assertThat(texts("nl")).containsExactly("Officieel een", "Officieel twee");

        String one = replaced(second);
        StaffMember other = people.coordinator();
        act(first, "withdraw", other).andExpect(status().is3xxRedirection());
        use(second, one, "true").andExpect(status().isConflict());
        act(first, "withdraw", coordinator)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("al ingetrokken")));
        act(second, "discard", other).andExpect(status().is3xxRedirection());
        act(second, "discard", coordinator)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("al weggegooid")));
        act(load("mood", "norms", Coordinators.NORMS), "withdraw", coordinator)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("is niet in gebruik")));
    }

    @Test
    void tellThatThereIsAWaiverAlreadyOrNoMore() throws Exception {
        waive("calm", REASON);

        waive("calm", "Een andere reden, van iemand anders.")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Uw verklaring is niet vastgelegd")))
                .andExpect(content().string(containsString("Een andere reden, van iemand anders.")));
        assertThat(page("/staff/study/instruments/calm")).contains(REASON).doesNotContain("Een andere reden");

        unwaive(people.coordinator()).andExpect(flash().attribute("done", "unwaived"));
        unwaive(coordinator)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Er staat geen verklaring meer")));
        waive("calm", REASON);
        unwaive(coordinator).andExpect(status().is3xxRedirection());
        unwaive(coordinator).andExpect(status().is3xxRedirection());
    }

    private ResultActions unwaive(StaffMember who) throws Exception {
        return browser.perform(post("/staff/study/instruments/calm/waiver/withdraw")
                .with(user(who))
                .with(csrf()));
    }

    @Test
    void doNotUseADraftWhoseLicenceHasEndedMeanwhile() throws Exception {
        UUID draft = load("mood", "wording", Coordinators.WORDING);
        Coordinators.endLicences();

        act(draft, "use").andExpect(status().isConflict()).andExpect(content().string(containsString("verlopen")));
        assertThat(texts("nl")).containsExactly("Demonstratie een", "Demonstratie twee");
    }

    @Test
    void readSpreadsheetsToo() throws Exception {
        byte[] file = new Workbook()
                .row("item_code", "language", "text")
                .row("mood_1", "nl", "Uit een blad")
                .row("mood_2", "nl", "<c r=\"AT\"><f>A1</f><v>3</v></c>")
                .bytes();

        String draft = send(coordinator, "mood", "wording", file)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(page(draft)).contains("Uit een blad", "rij 3", "In een cel staat een formule");
    }

    /** The link would ask for an address that only takes forms, and lose what was typed. */
    @Test
    void offerNoOtherLanguageInAnswerToAForm() throws Exception {
        String other = "class=\"masthead__language\"";
        assertThat(page("/staff/study/overlays/new")).contains(other);

        send(coordinator, "mood", "wording", new byte[0])
                .andExpect(status().is(422))
                .andExpect(content().string(not(containsString(other))));
        waive("calm", "te kort").andExpect(content().string(not(containsString(other))));
        goLive("false").andExpect(content().string(not(containsString(other))));
        waive("calm", REASON).andExpect(redirectedUrl("/staff/study/instruments/calm"));
        assertThat(page("/staff/study/instruments/calm")).contains(other);
    }

    @Test
    void keepWhatWasTypedWhenTheFileCannotBeRead() throws Exception {
        send(coordinator, "mood", "wording", "mood_1;nl;één".getBytes(ISO_8859_1))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Sla het op als „CSV UTF-8”")))
                .andExpect(content().string(containsString("value=\"L-123\"")))
                .andExpect(content().string(containsString("selected=\"selected\"")));
        send(coordinator, "mood", "wording", new byte[SentTable.MOST_BYTES + 1])
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("te groot")));
        send(coordinator, "mood", "wording", new byte[0])
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Kies een bestand")));
        assertThat(Coordinators.trail(coordinator)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kind, tables, Kies wat u laadt",
        "kind, '', Kies wat u laadt",
        "instrument, own, Kies een instrument uit de lijst",
        "instrument, nowhere, Kies een instrument uit de lijst",
        "licenceNumber, ' ', Vul het nummer van de licentie in",
        "holder, '', Vul in op wiens naam",
        "validUntil, 2020-01-01, Vul een datum in",
        "validUntil, 31-12-2099, Vul een datum in",
        "validUntil, +99999-01-01, Vul een datum in"
    })
    void sayAtTheFieldWhatIsWrong(String field, String value, String message) throws Exception {
        var form = multipart("/staff/study/overlays").file(file(Coordinators.WORDING.getBytes(UTF_8)));
        Map<String, String> fields = fields("mood", "wording");
        fields.put(field, value);
        fields.forEach(form::param);

        browser.perform(form.with(user(coordinator)).with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(message)));
        assertThat(Coordinators.trail(coordinator)).isEmpty();
    }

    @Test
    void takeNoNormTableWhereNothingIsNormed() throws Exception {
        send(coordinator, "calm", "norms", Coordinators.NORMS.getBytes(UTF_8))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("geen standaardscores")));
    }

    @Test
    void takeNoFormFromElsewhere() throws Exception {
        var form = multipart("/staff/study/overlays").file(file(Coordinators.WORDING.getBytes(UTF_8)));
        fields("mood", "wording").forEach(form::param);

        browser.perform(form.with(user(coordinator))).andExpect(status().isForbidden());
        browser.perform(post("/staff/study/live").param("sure", "true").with(user(coordinator)))
                .andExpect(status().isForbidden());
    }

    @Test
    void wantAReasonForAWaiver() throws Exception {
        waive("calm", "te kort").andExpect(status().is(422)).andExpect(content().string(containsString(">te kort<")));
        waive("own", REASON).andExpect(status().isNotFound());
        waive("calm", REASON).andExpect(redirectedUrl("/staff/study/instruments/calm"));
        waive("calm", REASON).andExpect(status().is3xxRedirection());

        assertThat(page("/staff/study/instruments/calm")).contains(REASON, "demonstratietekst, met verklaring");
        assertThat(page("/staff/study")).contains("1 instrument heeft geen geldige");

        browser.perform(post("/staff/study/instruments/calm/waiver/withdraw")
                        .with(user(coordinator))
                        .with(csrf()))
                .andExpect(redirectedUrl("/staff/study/instruments/calm"));
        assertThat(page("/staff/study")).contains("2 instrumenten hebben");
        assertThat(page("/staff/study/instruments/calm")).contains("verklaring ingetrokken", REASON);
        assertThat(Coordinators.trail(coordinator)).containsExactly("waiver.given", "waiver.withdrawn");
    }

    @Test
    void keepTheStudyFromGoingLiveWhileAnythingIsMissing() throws Exception {
        goLive("true").andExpect(status().isConflict()).andExpect(content().string(containsString("niet live gezet")));
        UUID wording = load("mood", "wording", Coordinators.WORDING);
        act(wording, "use");
        waive("calm", REASON);
        goLive("false")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Zet eerst een vinkje")));
        Coordinators.endLicences();

        goLive("true")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("licentie van de tekst verlopen")));

        assertThat(catalogue.isDemonstration()).isTrue();
        assertThat(Coordinators.trail(coordinator)).doesNotContain("study.live");
    }

    @Test
    void saySoonerThanTooLateThatALicenceEnds() throws Exception {
        UUID wording = load("mood", "wording", Coordinators.WORDING);
        act(wording, "use");
        assertThat(page("/staff/study")).doesNotContain("loopt bijna af");

        Coordinators.endLicencesIn(site.getBean(StudyManagement.class).today().plusDays(60));
        assertThat(page("/staff/study")).contains("loopt bijna af");
        Coordinators.endLicencesIn(site.getBean(StudyManagement.class).today());
        assertThat(page("/staff/study/instruments/mood"))
                .contains("loopt bijna af")
                .doesNotContain("De studie kan niet live");
        act(wording, "withdraw");
    }

    @Test
    @Tag("D5")
    void doNothingThatTheTrailDoesNotHold(@Autowired StudyManagement management) throws Exception {
        UUID wording = load("mood", "wording", Coordinators.WORDING);
        Coordinators.closeTheTrail();
        try {
            assertThatThrownBy(() -> management.apply(wording, "", coordinator))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> management.discard(wording, coordinator)).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> management.waive("calm", REASON, coordinator))
                    .isInstanceOf(DataAccessException.class);
        } finally {
            Coordinators.openTheTrail();
        }
        assertThat(management.overlay(wording).isDraft()).isTrue();
        assertThat(texts("nl")).containsExactly("Demonstratie een", "Demonstratie twee");
        assertThat(page("/staff/study")).contains("2 instrumenten hebben");
    }

    @Test
    void canOnlyBeAddedTo(@Autowired @Qualifier("collection") JdbcClient collection) throws Exception {
        load("mood", "wording", Coordinators.WORDING);

        for (String table : List.of("instrument_overlay", "overlay_step", "waiver", "live_study")) {
            assertThatThrownBy(() ->
                            collection.sql("delete from collection." + table).update())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> collection
                        .sql("update collection.instrument_overlay set content = ''")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void beginWithWhatIsInUse(@Autowired Overlays overlays) throws Exception {
        UUID wording = load("mood", "wording", Coordinators.WORDING);
        load("mood", "wording", Coordinators.WORDING.replace("Officieel", "Ontwerp"));
        act(wording, "use");

        assertThat(overlays.inUse(Coordinators.STUDY))
                .containsExactly(entry("overlays/wording/mood.csv", Coordinators.WORDING));
        act(wording, "withdraw");
        assertThat(overlays.inUse(Coordinators.STUDY)).isEmpty();
    }

    private UUID load(String instrument, String kind, String csv) throws Exception {
        String page = send(coordinator, instrument, kind, csv.getBytes(UTF_8))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    private ResultActions send(StaffMember who, String instrument, String kind, byte[] file) throws Exception {
        var form = multipart("/staff/study/overlays").file(file(file));
        fields(instrument, kind).forEach(form::param);
        return browser.perform(form.with(user(who)).with(csrf()));
    }

    private static MockMultipartFile file(byte[] content) {
        return new MockMultipartFile("file", "mijn tabel.csv", "text/csv", content);
    }

    private static Map<String, String> fields(String instrument, String kind) {
        var fields = new HashMap<String, String>();
        fields.put("instrument", instrument);
        fields.put("kind", kind);
        fields.put("licenceNumber", "L-123");
        fields.put("holder", "Instituut van proeven");
        fields.put("validUntil", "2099-12-31");
        return fields;
    }

    private ResultActions act(UUID overlay, String what) throws Exception {
        return what.equals("use") ? use(overlay, replaced(overlay), "true") : act(overlay, what, coordinator);
    }

    private ResultActions act(UUID overlay, String what, StaffMember who) throws Exception {
        return browser.perform(post("/staff/study/overlays/" + overlay + "/" + what)
                .param("sure", "true")
                .with(user(who))
                .with(csrf()));
    }

    private ResultActions use(UUID overlay, String replaces, String sure) throws Exception {
        return browser.perform(post("/staff/study/overlays/" + overlay + "/use")
                .param("replaces", replaces)
                .param("sure", sure)
                .with(user(coordinator))
                .with(csrf()));
    }

    /** What the page of a draft says that it takes the place of. */
    private String replaced(UUID draft) throws Exception {
        return Pattern.compile("name=\"replaces\" value=\"([^\"]*)\"")
                .matcher(page("/staff/study/overlays/" + draft))
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.joining());
    }

    private ResultActions waive(String instrument, String reason) throws Exception {
        return browser.perform(post("/staff/study/instruments/" + instrument + "/waiver")
                .param("reason", reason)
                .with(user(coordinator))
                .with(csrf()));
    }

    private ResultActions goLive(String sure) throws Exception {
        return browser.perform(post("/staff/study/live")
                .param("sure", sure)
                .with(user(coordinator))
                .with(csrf()));
    }

    private String page(String address) throws Exception {
        return page(get(address));
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(user(coordinator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private List<String> texts(String language) {
        return mood().items().map(Item::text).map(text -> text.in(language)).toList();
    }

    private Instrument mood() {
        return catalogue.current().instruments().stream()
                .filter(one -> one.id().equals("mood"))
                .findFirst()
                .orElseThrow();
    }
}
