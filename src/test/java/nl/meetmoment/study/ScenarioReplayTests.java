package nl.meetmoment.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small study has a scenario of somebody who drinks tea; here the study or the scenario is another. */
class ScenarioReplayTests {

    private static final Map<String, String> FILES =
            DefinitionFolder.files(Path.of("src/test/resources/study/valid/small"));
    private static final String TEA = "scenarios/tea.yaml";

    @Test
    void saysWhichPageComesNow() {
        assertThat(changed("instruments/habits.yaml", "cups.orValue(0) > 8 || 'black' in kinds", "drink == 'daily'"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.toString()).startsWith(TEA + " /route/3 [scenario-route]");
                    assertThat(finding.sentence())
                            .startsWith("Page 4 of the walk was 'habits/much', which does not come any more;"
                                    + " 'early/notice' comes now.");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '  - habits/much\\n'  | ''                    | /route/3 | is 'habits/much', which did not come before; 'early/notice' comes later.
            '  - closing/more\\n' | ''                    | /route   | is 'closing/more', where it ended before.
            - closing/more        | - closing/more\\n  - closing/end | /route/9 | was 'closing/end', where it ends now.
            """)
    void saysHowTheRouteDiffers(String before, String after, String path, String sentence) {
        List<Finding> findings = changed(TEA, before.replace("\\n", "\n"), after.replace("\\n", "\n"));

        assertThat(findings).extracting(Finding::path).containsExactly(path);
        assertThat(findings.get(0).sentence()).contains(sentence).endsWith("record the scenario anew.");
    }

    @Test
    void saysThatTheOrderIsAnother() {
        assertThat(changed(TEA, "- early/notice\n  - early/early", "- early/early\n  - early/notice"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("the order is another"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            questionnaire: parent | questionnaire: uncle | /questionnaire
            region: vt_utrecht    | region: atlantis     | /facts/region
            first: true           | 'first: true, letter: A' | /facts
            questionnaire: parent | questionnaire: child | /facts
            """)
    void findsFactsThatAreNone(String before, String after, String path) {
        assertThat(changed(TEA, before, after.replace(", ", "\n  ")))
                .extracting(Finding::rule, Finding::path)
                .containsExactly(tuple("scenario-fact", path));
    }

    @Test
    void findsALetterThatTwoChildrenHave() {
        assertThat(changed(
                        TEA,
                        "    - {letter: A",
                        "    - {letter: A, age: 5, sex: boy, measure: none}\n    - {letter: A"))
                .extracting(Finding::path)
                .containsExactly("/facts/children");
    }

    @ParameterizedTest
    @CsvSource({
        "drink: weekly, drink: hourly, /answers/drink",
        "sleep:, slept:, /answers/slept",
        "play@A, play@B, /answers/play@B",
        "kinds: green black, kinds: black green, /answers/kinds"
    })
    void findsAnswersThatNoItemTakes(String before, String after, String path) {
        assertThat(changed(TEA, before, after))
                .extracting(Finding::rule, Finding::path)
                .containsExactly(tuple("scenario-answer", path));
    }

    @Test
    void findsAnAnswerThatItsPageDoesNotAskForAnyMore() {
        List<Finding> findings = changed(
                "instruments/early.yaml",
                "code: early_1, type: choice,",
                "code: early_1, show: \"drink == 'daily'\", type: choice,");

        assertThat(findings)
                .extracting(Finding::rule, Finding::path)
                .containsExactly(tuple("scenario-answer", "/answers/early_1"));
    }

    @Test
    void replaysNothingOnAStudyThatIsBroken() {
        assertThat(changed("instruments/habits.yaml", "drink != 'never'", "drink !="))
                .extracting(Finding::rule)
                .containsExactly("condition");
    }

    @Test
    void leavesTheVersionAsItWas() {
        Map<String, String> without = StudyDefinition.withoutScenarios(FILES);

        assertThat(without).doesNotContainKey(TEA).hasSize(FILES.size() - 1);
        assertThat(version(without)).isEqualTo(version(FILES));
    }

    @Test
    void readsWhatItWrites() {
        Plan plan = Plan.of(Scenario.SMALL, "child", Scenario.childOf(15));
        var answers = new Answers(Map.of(
                new AnswerKey("who_mother", ""), Answer.given("stepmother"),
                new AnswerKey("who_father", ""), Answer.REFUSED,
                new AnswerKey("talk", "mother"), Answer.given("no"),
                new AnswerKey("why", "mother"), Answer.given("omdat: \"ja\"\n- nee"),
                new AnswerKey("talk", "father"), Answer.SKIPPED));
        var files = new TreeMap<>(FILES);
        files.put("scenarios/child.yaml", ScenarioWriter.yaml(plan, answers));

        assertThat(StudyDefinition.of(files).findings()).isEmpty();
        assertThat(files.get("scenarios/child.yaml"))
                .contains("letter: \"A\"", "talk@mother: \"no\"", "figures/who", "talk/why@mother")
                .doesNotContain("talk@father");
    }

    private static String version(Map<String, String> files) {
        return StudyDefinition.of(files).study().orElseThrow().version();
    }

    private static List<Finding> changed(String file, String before, String after) {
        var files = new TreeMap<>(FILES);
        files.computeIfPresent(file, (name, yaml) -> {
            assertThat(yaml).contains(before);
            return yaml.replace(before, after);
        });
        return StudyDefinition.of(files).findings();
    }
}
