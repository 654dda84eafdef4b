package nl.meetmoment.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Item;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a walk as a scenario, for the folder {@code scenarios} of its study. */
public final class ScenarioWriter {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    private ScenarioWriter() {}

    /** YAML with the answers that count, in the order of the route, and the whole route that they give. */
    public static String yaml(Plan plan, Answers answers) {
        List<RoutePage> pages = plan.journey(answers).pages();
        var scenario = new LinkedHashMap<String, Object>();
        scenario.put("questionnaire", plan.questionnaire().id());
        scenario.put("facts", facts(plan.facts()));
        scenario.put("answers", answers(pages, answers));
        scenario.put("route", pages.stream().map(page -> page.planned().name()).toList());
        return YAML.writeValueAsString(scenario);
    }

    private static Map<String, Object> facts(Facts facts) {
        var written = new LinkedHashMap<String, Object>();
        written.put("wave", facts.wave());
        written.put("age", facts.age());
        written.put("region", facts.region());
        written.put("measure", facts.measure());
        written.put("first", facts.first());
        if (!facts.letter().isEmpty()) {
            written.put("letter", facts.letter());
        }
        written.put(
                "children", facts.children().stream().map(ScenarioWriter::child).toList());
        return written;
    }

    private static Map<String, Object> child(TargetChild child) {
        var written = new LinkedHashMap<String, Object>();
        written.put("letter", child.letter());
        written.put("age", child.age());
        written.put("sex", child.sex());
        written.put("measure", child.measure());
        return written;
    }

    private static Map<String, Object> answers(List<RoutePage> pages, Answers answers) {
        var written = new LinkedHashMap<String, Object>();
        for (RoutePage page : pages) {
            for (Item item : page.items()) {
                Answer answer = answers.of(page.key(item));
                if (answer != null) {
                    written.put(page.planned().inTurn(item.code()), value(answer));
                }
            }
        }
        return written;
    }

    private static Object value(Answer answer) {
        return answer.isGiven()
                ? answer.value()
                : Map.of("state", answer.state().name().toLowerCase(Locale.ROOT));
    }
}
