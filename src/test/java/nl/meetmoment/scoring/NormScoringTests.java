package nl.meetmoment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.meetmoment.instrument.Absence;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.Outcome;
import nl.meetmoment.study.DefinitionFolder;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyDefinition;
import org.junit.jupiter.api.Test;

/** Standard scores of a questionnaire of the protocol, by an invented table. */
class NormScoringTests {

    private static final Study OFFICIAL = official("""
            score;coding;sex;age_from;age_to;raw;standard
            kidscreen10_index_sum;1-5;boy;8;11;38;47.5
            kidscreen10_index_sum;1-5;girl;8;11;38;49
            kidscreen10_index_sum;1-5;;12;18;38;51
            """);

    @Test
    void takesTheTableOfSexAndAge() {
        assertThat(index(OFFICIAL, Map.of("sex", "boy", "age", "11")).value()).contains("47.5");
        assertThat(index(OFFICIAL, Map.of("sex", "woman", "age", "8")).value()).contains("49");
        assertThat(index(OFFICIAL, Map.of("age", "12")).value()).contains("51");
    }

    @Test
    void leavesItEmptyAndSaysWhy() {
        Outcome unknown = index(OFFICIAL, Map.of("age", "11"));
        assertThat(unknown.value()).isEmpty();
        assertThat(unknown.absence()).contains(Absence.NOT_IN_NORM_TABLE);
        Outcome without = index(DefinitionFolder.reference(), Map.of("sex", "boy", "age", "11"));
        assertThat(without.value()).isEmpty();
        assertThat(without.absence()).contains(Absence.NO_NORM_TABLE);
    }

    @Test
    void keepsTheTableWhenOtherCutOffsAreChosen() {
        Instrument kidscreen = kidscreen(OFFICIAL);

        assertThat(kidscreen.withCutoffs("dutch").norms()).isSameAs(kidscreen.norms());
    }

    /** Four of the ten items count 5 and the others 3: 38. */
    private static Outcome index(Study study, Map<String, String> facts) {
        Instrument instrument = kidscreen(study);
        Map<String, Answer> answers = instrument
                .items()
                .collect(Collectors.toMap(
                        Item::code, item -> answer(item, item.code().matches(".*_(2|5|13|16)") ? 5 : 3)));
        Map<String, Outcome> scores = new InstrumentScoring(instrument).scores(answers, facts);
        assertThat(scores.get("kidscreen10_index_sum").value()).contains("38");
        return scores.get("kidscreen10_index_t");
    }

    private static Answer answer(Item item, int value) {
        return item.type().options().stream()
                .filter(option -> Integer.valueOf(value).equals(option.value()))
                .map(option -> Answer.given(option.code()))
                .findFirst()
                .orElseThrow();
    }

    private static Instrument kidscreen(Study study) {
        return study.instruments().stream()
                .filter(one -> one.id().equals("kidscreen27"))
                .findFirst()
                .orElseThrow();
    }

    private static Study official(String table) {
        var files = new TreeMap<>(DefinitionFolder.files(DefinitionFolder.REFERENCE));
        files.put("overlays/norms/kidscreen27.csv", table);
        StudyDefinition definition = StudyDefinition.of(files);
        assertThat(definition.findings()).isEmpty();
        return definition.study().orElseThrow();
    }
}
