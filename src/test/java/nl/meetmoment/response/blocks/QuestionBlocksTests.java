package nl.meetmoment.response.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.AnswerOption;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.TextType;
import nl.meetmoment.response.blocks.QuestionBlocks.Voice;
import nl.meetmoment.response.blocks.Shown.Remark;
import nl.meetmoment.study.Answers;
import nl.meetmoment.study.DefinitionFolder;
import nl.meetmoment.study.Facts;
import nl.meetmoment.study.Plan;
import nl.meetmoment.study.RoutePage;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.TargetChild;
import nl.meetmoment.study.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question of the shipped study, in both languages and all looks. */
class QuestionBlocksTests {

    private static final Study STUDY = DefinitionFolder.reference();
    private static final QuestionBlocks BLOCKS = Templates.blocks();
    private static final List<TargetChild> CHILDREN = List.of(new TargetChild("A", 9, "girl", "ots"));

    private static final Shown NOTHING = new Shown(List.of(), false, null);

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern NAMED = Pattern.compile(" aria-(?:describedby|labelledby)=\"([^\"]+)\"");

    static Stream<RoutePage> pages() {
        return Stream.of("parent", "child").flatMap(QuestionBlocksTests::pages);
    }

    private static Stream<RoutePage> pages(String questionnaire) {
        return plan(questionnaire).pages().stream()
                .map(page -> new RoutePage(page, page.page().items()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leavesNothingUnfilled(RoutePage page) {
        for (String language : STUDY.languages()) {
            for (Look look : Look.values()) {
                String html = html(page, language, look, NOTHING);
                assertThat(html).doesNotContain("??", "data-slot", "th:", "{", "}", "[", "\" checked");
                assertThat(html.split("<fieldset", -1)).hasSize(page.items().size() + 1);
                assertThat(ids(html)).doesNotHaveDuplicates().containsAll(named(html));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsExactlyWhatWasAnswered(RoutePage page) {
        for (Item item : page.items()) {
            var alone = new RoutePage(page.planned(), List.of(item));
            for (AnswerOption option : item.type().options()) {
                String html = html(alone, "nl", Look.ADULT, Shown.of(Answer.given(option.code()), item.type()));
                assertThat(html.split(" checked", -1)).as(option.code()).hasSize(2);
                assertThat(html).containsPattern("value=\"" + option.code() + "\"[^>]* checked>");
            }
            String refused = html(alone, "nl", Look.ADULT, Shown.of(Answer.REFUSED, item.type()));
            assertThat(refused.split(" checked", -1)).hasSize(2);
            assertThat(refused).containsPattern("option--refused\">\\s*<input[^>]* checked>");
            assertThat(html(alone, "nl", Look.ADULT, Shown.of(Answer.SKIPPED, item.type())))
                    .doesNotContain(" checked");
        }
    }

    @Test
    void writesWhatWasTypedAsTextOnly() {
        RoutePage page = pages("parent")
                .filter(one -> one.items().stream().anyMatch(item -> item.type() instanceof TextType))
                .findFirst()
                .orElseThrow();
        String typed = "\n</textarea><script>\"'&{child}\u0000\ud800";

        String html = html(page, "nl", Look.ADULT, new Shown(List.of(typed), false, new Remark(false, "<Kort.>")));

        assertThat(html)
                .contains(">\n\n&lt;/textarea&gt;&lt;script&gt;&quot;&#39;&amp;{child}\ufffd\ufffd</textarea>")
                .contains("&lt;Kort.&gt;", " data-state=\"problem\"", " aria-invalid=\"true\"")
                .doesNotContain("<script");
    }

    @Test
    void marksAGapWithoutCallingItInvalid() {
        RoutePage page = pages("parent").findFirst().orElseThrow();

        String html = html(page, "nl", Look.ADULT, new Shown(List.of(), false, new Remark(true, "Nog open.")));

        assertThat(html).contains(" data-state=\"gap\"", ">Nog open.</p>").doesNotContain("aria-invalid");
    }

    @Test
    void namesAChildWhereItsFirstNameMayBePut() {
        RoutePage confirm = pages("parent")
                .filter(page ->
                        page.items().stream().anyMatch(item -> item.code().equals("child_confirmed")))
                .findFirst()
                .orElseThrow();

        assertThat(html(confirm, "nl", Look.ADULT, NOTHING))
                .contains("Gaat dit over <span data-child=\"A\">uw dochter van 9 (kind A)</span>?");
    }

    @Test
    void writesAPlainLabelIntoAnAttribute() {
        Block block = Block.of("<p title=\"Over {child}\">Over {child}. {child} lacht.</p>");
        var html = new StringBuilder();
        RoutePage confirm = pages("parent")
                .filter(page -> page.planned().instance().isChild())
                .findFirst()
                .orElseThrow();

        block.write(
                html,
                new Block.Filling(
                        NOTHING,
                        Wording.of(plan("parent"), Answers.NONE, "nl"),
                        confirm.planned().instance()));

        assertThat(html)
                .hasToString("<p title=\"Over uw dochter van 9 (kind A)\">Over <span data-child=\"A\">uw dochter van 9 "
                        + "(kind A)</span>. <span data-child=\"A\">Uw dochter van 9 (kind A)</span> lacht.</p>");
    }

    private static String html(RoutePage page, String language, Look look, Shown shown) {
        var wording = Wording.of(plan("parent"), Answers.NONE, language);
        return BLOCKS.of(page, new Voice(STUDY.version(), language, look), wording, item -> shown);
    }

    private static Plan plan(String questionnaire) {
        int age = questionnaire.equals("parent") ? 38 : 15;
        return Plan.of(STUDY, questionnaire, new Facts("T0", age, "vt_utrecht", "ots", CHILDREN, ""));
    }

    private static List<String> ids(String html) {
        return ID.matcher(html).results().map(found -> found.group(1)).toList();
    }

    private static List<String> named(String html) {
        return NAMED.matcher(html)
                .results()
                .map(MatchResult::group)
                .flatMap(attribute ->
                        Arrays.stream(attribute.replaceAll(".*\"(.+)\"", "$1").split(" ")))
                .toList();
    }
}
