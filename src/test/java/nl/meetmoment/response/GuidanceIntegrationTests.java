package nl.meetmoment.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.meetmoment.fieldwork.GuidedSessions.Respondent;
import nl.meetmoment.fieldwork.Mode;
import nl.meetmoment.fieldwork.ModeChanged;
import nl.meetmoment.response.Guest.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mother who fills in online, and what she and her guide see of each other. */
class GuidanceIntegrationTests extends RespondentTest {

    @Autowired
    Guidance guidance;

    @Autowired
    GuidedLines lines;

    private final Opening mother = Opening.ofAMother();
    private final UUID handle = mother.permit().handle();

    private Guest guest;
    private Answer page;

    @BeforeEach
    void begin() {
        opened(mother);
        goOn(Mode.ONLINE_GUIDED);
        guest = guest();
        page = guest.begin(mother);
    }

    @Test
    @Tag("S6")
    void isHiddenUntilTheGuideHasTheRespondentOnTheLine() {
        guest.follow(page, "nav=next", "dem_sex=woman", "dem_birth_year=1985");
        assertThat(row().progress()).isNull();

        lines.begin(handle);
        assertThat(row().progress()).isEqualTo(new GuidanceRow.Progress("Over u", 0, 0, false));

        guest.follow(again(), "nav=hang-up");
        assertThat(row().isThere()).isFalse();
        assertThat(row().progress()).isNull();
    }

    @Test
    @Tag("S6")
    void callsTheGuideAndKeepsWhatWasTyped() {
        lines.begin(handle);

        Answer asked = guest.follow(page, "nav=help", "dem_birth_year=1985");

        assertThat(asked.path()).isEqualTo(page.path() + "#help");
        assertThat(asked.html()).contains("De onderzoeksassistent ziet dat u hulp vraagt", "1985");
        assertThat(answers(mother)).containsEntry("dem_birth_year", "1985");
        assertThat(row().asksHelp()).isTrue();

        Answer withdrawn = guest.follow(asked, "nav=no-help");
        assertThat(withdrawn.html()).contains("Ik wil hulp").doesNotContain("ziet dat u hulp vraagt");
        assertThat(row().asksHelp()).isFalse();
    }

    @Test
    void callsTheGuideBeforeTheFirstQuestion() {
        lines.begin(handle);
        Answer begin = guest.get("/v/begin");

        Answer asked = guest.post(
                "/v/help",
                Map.of("form", List.of(begin.field("form")), "from", List.of("begin"), "nav", List.of("help")));

        assertThat(asked.location()).isEqualTo("/v/begin#help");
        assertThat(guest.get("/v/begin").html())
                .contains("De onderzoeksassistent ziet dat u hulp vraagt", "De telefoon is opgehangen");
        assertThat(row().asksHelp()).isTrue();
    }

    @Test
    void callsNobodyFromAPageOfAnother() {
        lines.begin(handle);
        Opening another = Opening.ofAMother();
        opened(another);
        String form = guest().begin(another).field("form");

        Answer refused = guest.post("/v/help", Map.of("form", List.of(form), "nav", List.of("help")));

        assertThat(refused.location()).isEqualTo("/v");
        assertThat(row().asksHelp()).isFalse();
    }

    @Test
    void letsHangUpAlsoWhileHelpIsAskedAndNobodyIsThere() {
        Answer asked = guest.follow(page, "nav=help");

        assertThat(asked.html()).contains("value=\"no-help\"", "value=\"hang-up\"");
    }

    @Test
    void callsTheGuideAlsoWithWhatCannotBeKept() {
        lines.begin(handle);

        Answer asked = guest.send(page, "nav=help", "dem_birth_year=lang geleden");

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.html()).contains("lang geleden", "De onderzoeksassistent ziet dat u hulp vraagt");
        assertThat(row().asksHelp()).isTrue();
    }

    @Test
    void saysThatNobodySeesTheCallWhileTheLineIsLost() {
        Answer asked = guest.follow(page, "nav=help");

        assertThat(asked.html()).contains("zodra u weer samen aan de telefoon bent");
        assertThat(row().asksHelp()).isFalse();
        lines.begin(handle);
        assertThat(row().asksHelp()).isTrue();
        guidance.helped(handle);
        assertThat(row().asksHelp()).isFalse();
    }

    @Test
    void showsOfWhoIsAloneOnlyThatHelpIsAsked() {
        guest.follow(page, "nav=help", "dem_birth_year=1985");
        goOn(Mode.ONLINE_ALONE);
        lines.begin(handle);

        assertThat(row(Mode.ONLINE_ALONE).asksHelp()).isTrue();
        assertThat(row(Mode.ONLINE_ALONE).progress()).isNull();
    }

    @Test
    void offersNoHelpByTelephoneAtAVisit() {
        goOn(Mode.VISIT);
        Answer here = again();

        assertThat(here.html()).doesNotContain("Ik wil hulp");
        guest.follow(here, "nav=help");
        assertThat(row(mother)).containsEntry("help_asked", false);
    }

    private Answer again() {
        return guest.get(page.path());
    }

    private void goOn(Mode mode) {
        events.publishEvent(new ModeChanged(handle, mode));
    }

    private GuidanceRow row() {
        return row(Mode.ONLINE_GUIDED);
    }

    private GuidanceRow row(Mode mode) {
        var one = new Respondent(UUID.randomUUID(), handle, "moeder", "started", mode);
        return guidance.of(List.of(one), Locale.forLanguageTag("nl")).get(0);
    }
}
