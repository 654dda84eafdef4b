package nl.meetmoment.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Item;

/** One respondent on the way through a questionnaire, in the words of the test. */
final class Scenario {

    static final Study SMALL = StudyDefinition.of(
                    DefinitionFolder.files(Path.of("src/test/resources/study/valid/small")))
            .study()
            .orElseThrow();

    private final Plan plan;
    private Answers answers = Answers.NONE;
    private int number;

    private Scenario(Plan plan) {
        this.plan = plan;
        this.number = journey().pages().get(0).number();
    }

    static Scenario of(Study study, String questionnaire, Facts facts) {
        return new Scenario(Plan.of(study, questionnaire, facts));
    }

    static Scenario small(String questionnaire, Facts facts) {
        return of(SMALL, questionnaire, facts);
    }

    static Facts mother(String wave, TargetChild... children) {
        return new Facts(wave, 38, "vt_utrecht", "none", List.of(children), "");
    }

    static Facts childOf(int age) {
        return new Facts("T0", age, "vt_utrecht", "none", List.of(new TargetChild("A", age, "girl", "none")), "A");
    }

    Scenario answer(String item, String value) {
        return put(item, Answer.given(value));
    }

    Scenario refuse(String item) {
        return put(item, Answer.REFUSED);
    }

    Scenario skip(String item) {
        return put(item, Answer.SKIPPED);
    }

    /** On the present page, in its instance of a loop. */
    private Scenario put(String code, Answer answer) {
        RoutePage page = journey().at(number).orElseThrow();
        Item item = page.items().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        code + " is not on page " + page.planned().id()));
        answers = answers.with(Map.of(page.key(item), answer));
        return this;
    }

    Scenario next() {
        number = journey()
                .next(number)
                .orElseThrow(() -> new AssertionError("there is no next page"))
                .number();
        return this;
    }

    Scenario back() {
        number = journey().previous(number).orElseThrow().number();
        return this;
    }

    /** @param page {@code instrument/page}, and {@code @instance} in a loop */
    Scenario expectPage(String page) {
        assertThat(name(journey().at(number).orElseThrow())).isEqualTo(page);
        return this;
    }

    Scenario expectItems(String... codes) {
        assertThat(journey().at(number).orElseThrow().items())
                .extracting(Item::code)
                .containsExactly(codes);
        return this;
    }

    Scenario expectRoute(String... pages) {
        assertThat(journey().pages().stream().map(Scenario::name)).containsExactly(pages);
        return this;
    }

    Scenario expectEnd() {
        assertThat(journey().next(number)).isEmpty();
        return this;
    }

    Journey journey() {
        return plan.journey(answers);
    }

    Plan plan() {
        return plan;
    }

    Answers answers() {
        return answers;
    }

    int number() {
        return number;
    }

    static String name(RoutePage page) {
        String instance = page.planned().instance().key();
        return page.planned().id() + (instance.isEmpty() ? "" : "@" + instance);
    }
}
