package nl.meetmoment.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.meetmoment.instrument.Answer;
import org.junit.jupiter.api.Test;

class WordingTests {

    private static final Instance CHILD_B = new Instance("target_child", "B");
    private static final Instance MOTHER = new Instance("parent_figure", "mother");

    private static final Wording.Markup HTML = new Wording.Markup() {

        @Override
        public String child(String letter, String label) {
            return "<b class=" + letter + ">" + label + "</b>";
        }

        @Override
        public String plain(String label) {
            return label;
        }
    };

    @Test
    void callsAChildByAgeAndLetter() {
        Wording dutch = wording("T0", "nl");

        assertThat(dutch.fill("Houdt {child} van lezen?", CHILD_B, Wording.TEXT))
                .isEqualTo("Houdt uw zoon van 15 (kind B) van lezen?");
        assertThat(dutch.fill("{child} leest. Kan {child} dat?", CHILD_B, HTML))
                .isEqualTo(
                        "<b class=B>Uw zoon van 15 (kind B)</b> leest. Kan <b class=B>uw zoon van 15 (kind B)</b> dat?");
        assertThat(wording("T0", "en").fill("Nice. {child} reads.", CHILD_B, Wording.TEXT))
                .isEqualTo("Nice. Your son of 15 (child B) reads.");
        assertThat(dutch.fill("Steeds hetzelfde kind: {child}.", CHILD_B, Wording.TEXT))
                .isEqualTo("Steeds hetzelfde kind: uw zoon van 15 (kind B).");
    }

    @Test
    void callsAParentFigureAsTheChildChose() {
        Plan plan = Plan.of(Scenario.SMALL, "child", Scenario.childOf(9));
        var answers = new Answers(Map.of(new AnswerKey("who_mother", ""), Answer.given("stepmother")));

        assertThat(Wording.of(plan, answers, "nl").fill("Jij en {figure}", MOTHER, Wording.TEXT))
                .isEqualTo("Jij en je stiefmoeder");
    }

    @Test
    void namesTheWavesOwnPeriod() {
        assertThat(wording("T0", "nl").fill("Hoe vaak {period}?", Instance.NONE, Wording.TEXT))
                .isEqualTo("Hoe vaak in het afgelopen jaar?");
        assertThat(wording("T2", "nl").fill("{period} was u ziek.", Instance.NONE, Wording.TEXT))
                .isEqualTo("In het afgelopen half jaar was u ziek.");
    }

    @Test
    void leavesOtherBracesAlone() {
        assertThat(wording("T0", "nl").fill("a {b} $1 {", Instance.NONE, Wording.TEXT))
                .isEqualTo("a {b} $1 {");
    }

    private static Wording wording(String wave, String language) {
        var children =
                new TargetChild[] {new TargetChild("A", 9, "girl", "none"), new TargetChild("B", 15, "boy", "ots")};
        return Wording.of(Plan.of(Scenario.SMALL, "parent", Scenario.mother(wave, children)), Answers.NONE, language);
    }
}
