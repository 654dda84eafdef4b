package nl.meetmoment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Outcome;
import nl.meetmoment.study.DefinitionFolder;
import nl.meetmoment.study.Study;
import org.junit.jupiter.api.Test;

/** Whole instruments of the reference study. */
class InstrumentScoringTests {

    private static final Study STUDY = DefinitionFolder.reference();

    @Test
    void leavesOutWhatTheInstrumentItselfHides() {
        assertThat(scores("dudit", Map.of("dudit_1", "never", "dudit_10", "past_year"))
                        .get("dudit_total")
                        .value())
                .contains("0");
    }

    @Test
    void countsARefusalAsMissing() {
        var answers = new HashMap<String, Answer>();
        instrument("ace10").items().forEach(item -> answers.put(item.code(), Answer.given("no")));
        answers.put("ace10_10", Answer.REFUSED);
        Map<String, Outcome> scores = new InstrumentScoring(instrument("ace10")).scores(answers, Map.of());

        assertThat(scores.get("ace10_total").isMissing()).isTrue();
        assertThat(scores.get("ace10_high").value()).contains("no");
    }

    @Test
    void takesWhatDependsOnOthersAsShownUnlessItsOwnAnswersHideIt() {
        Map<String, String> acts =
                Map.of("dv_1_own", "once", "dv_2_own", "never", "dv_3_own", "never", "dv_4_own", "never");
        String frequency = "dv_psychological_own_frequency";

        var dated = new HashMap<>(acts);
        dated.put("dv_ever", "yes");
        assertThat(scores("dating_violence", dated).get(frequency).value()).contains("1");

        var never = new HashMap<>(acts);
        never.put("dv_ever", "no");
        assertThat(scores("dating_violence", never).get(frequency).isMissing()).isTrue();
    }

    @Test
    void scoresAnEmptyFormWithoutANumberOrAYes() {
        for (Instrument instrument : STUDY.instruments()) {
            assertThat(new InstrumentScoring(instrument).scores(Map.of(), Map.of()))
                    .as(instrument.id())
                    .allSatisfy(
                            (name, outcome) -> assertThat(outcome.isMissing()).isTrue());
        }
    }

    @Test
    void givesEveryScoreInTheOrderOfTheDefinition() {
        for (Instrument instrument : STUDY.instruments()) {
            List<String> named = instrument.scores().stream()
                    .flatMap(score -> score.outcomes().stream())
                    .toList();
            assertThat(new InstrumentScoring(instrument)
                            .scores(Map.of(), Map.of())
                            .keySet())
                    .containsExactlyElementsOf(named);
        }
    }

    private static Map<String, Outcome> scores(String id, Map<String, String> codes) {
        var answers = new HashMap<String, Answer>();
        codes.forEach((item, code) -> answers.put(item, Answer.given(code)));
        return new InstrumentScoring(instrument(id)).scores(answers, Map.of());
    }

    private static Instrument instrument(String id) {
        return STUDY.instruments().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
