package nl.meetmoment.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.meetmoment.instrument.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule takes its own properties and no others, so that none is written in vain. */
class ScoreDefinitionTests {

    private static final String HABITS = "instruments/habits.yaml";
    private static final Map<String, String> SMALL =
            DefinitionFolder.files(Path.of("src/test/resources/study/valid/small"));

    @Test
    void acceptsEveryRuleWithAllItsProperties() {
        assertThat(findings(
                        "rule: sum, items: [drink, sleep], reverse: [sleep], tolerance: 1, zero_when: \"drink == 'never'\"",
                        "rule: mean, items: [drink, sleep], reverse: [sleep], at_least: 1, times: 5, rounded: true",
                        "rule: count, items: [drink, sleep], codes: [never]",
                        "rule: differences, pairs: [[drink, sleep]]",
                        "rule: incidents, items: [drink, sleep], tolerance: 1, ever: [never]",
                        "rule: total, of: [s0, s1, s4_frequency]",
                        "rule: cutoff, of: s0, by: sex, at_least: {a: {man: 1, woman: 2}}, variant: a, when_certain: true",
                        "rule: bands, of: s0, by: informant, from: {parent: {low: 0, high: 2}, child: {low: 0}}",
                        "rule: norm, of: s0",
                        "rule: holds, when: \"drink == 'never'\""))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "items: [drink], at_least: 1",
                "rule: sum",
                "rule: mean, items: [drink], at_least: {all: {everybody: 1}}",
                "rule: mean, items: [drink], tolerance: 1",
                "rule: count, items: [drink]",
                "rule: differences, pairs: [[drink]]",
                "rule: incidents, items: [drink], reverse: [drink]",
                "rule: total, of: s0",
                "rule: cutoff, of: s0, at_least: 4, variant: all",
                "rule: cutoff, of: s0, at_least: {all: {men: 1}}, variant: all",
                "rule: cutoff, of: [s0, s1], at_least: {all: {man: 1}}, variant: all",
                "rule: cutoff, of: s0, by: age, at_least: {all: {man: 1}}, variant: all",
                "rule: bands, of: s0, from: {low: 1}",
                "rule: norm, of: s0, rounded: true",
                "rule: holds",
                "rule: holds, when: \"drink == 'never'\", items: [drink]"
            })
    void refusesAPropertyOfAnotherRuleAndAMissingOne(String properties) {
        assertThat(findings(properties)).isNotEmpty().allMatch(rule -> rule.equals("structure"));
    }

    @Test
    void takesNoWordForANumber() {
        assertThat(findings(
                        "items: [drink]",
                        "rule: cutoff, of: s0, at_least: {all: {everybody: 1}}, variant: all",
                        "rule: total, of: [s0, s1]"))
                .containsExactly("score-forward");
    }

    private static List<String> findings(String... scores) {
        String habits = SMALL.getOrDefault(HABITS, "");
        var yaml = new StringBuilder(habits.substring(0, habits.indexOf("scales:"))).append("scales:\n");
        for (int i = 0; i < scores.length; i++) {
            yaml.append("  - {code: s" + i + ", title: {nl: Score, en: Score}, " + scores[i] + "}\n");
        }
        Map<String, String> files = new TreeMap<>(SMALL);
        files.put(HABITS, yaml.toString());
        return StudyDefinition.of(files).findings().stream().map(Finding::rule).toList();
    }
}
