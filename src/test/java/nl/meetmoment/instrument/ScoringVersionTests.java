package nl.meetmoment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringVersionTests {

    private static final String INSTRUMENT = """
            instrument: early
            title: {nl: Vroeger, en: Early}
            about: self
            licence: {state: own, holder: tests, source: tests}
            pages:
              - id: early
                items:
                  - {code: q1, type: number, min: 0, max: 9, text: {nl: TEXT, en: TEXT}}
                  - code: q2
                    type: choice
                    text: {nl: Ja, en: Yes}
                    options: [{code: one, value: VALUE, text: {nl: Ja, en: Yes}}, {code: two, value: 0, text: {nl: Nee, en: No}}]
            scales:
              - {code: total, title: {nl: TEXT, en: TEXT}, items: [q2], tolerance: 1}
            """;

    private final String version = version("Hoe vaak?", 1);

    @Test
    void staysWhenATextChanges() {
        assertThat(version("Hoe dikwijls?", 1)).isEqualTo(version);
    }

    @Test
    void changesWithWhatAnAnswerCounts() {
        assertThat(version("Hoe vaak?", 2)).isNotEqualTo(version);
    }

    @Test
    void changesWithAScale() {
        assertThat(version(INSTRUMENT.replace("tolerance: 1", "tolerance: 0"))).isNotEqualTo(version);
        assertThat(version).matches("[0-9a-f]{16}");
    }

    private static String version(String text, int value) {
        return version(INSTRUMENT.replace("TEXT", text).replace("VALUE", String.valueOf(value)));
    }

    private static String version(String yaml) {
        var findings = new Findings();
        String ready = yaml.replace("TEXT", "Hoe vaak?").replace("VALUE", "1");
        Node root = DefinitionFile.read("early.yaml", ready, "instrument", findings)
                .orElseThrow(() -> new AssertionError(findings.all()));
        var reader = new InstrumentReader(root, OptionLists.none(List.of("nl", "en")));
        return reader.instrument(new Conditions(Map.of())).scoringVersion();
    }
}
