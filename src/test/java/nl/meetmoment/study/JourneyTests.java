package nl.meetmoment.study;

import static nl.meetmoment.study.Scenario.childOf;
import static nl.meetmoment.study.Scenario.mother;
import static nl.meetmoment.study.Scenario.small;
import static org.assertj.core.api.Assertions.assertThat;

import nl.meetmoment.instrument.Answer;
import org.junit.jupiter.api.Test;

class JourneyTests {

    private static final TargetChild TODDLER = new TargetChild("A", 3, "girl", "none");
    private static final TargetChild TEENAGER = new TargetChild("B", 15, "boy", "none");

    @Test
    void leavesOutWhatAnAnswerHides() {
        small("parent", mother("T0"))
                .answer("drink", "never")
                .next()
                .expectPage("early/notice")
                .expectItems()
                .next()
                .expectPage("early/early")
                .expectItems("early_1", "early_2")
                .next()
                .expectPage("closing/more")
                .expectEnd();
    }

    @Test
    void showsWhatFollowsFromAnAnswer() {
        small("parent", mother("T0"))
                .answer("drink", "daily")
                .next()
                .answer("cups", "9")
                .next()
                .expectPage("habits/more_2")
                .next()
                .expectPage("habits/much");
    }

    @Test
    void takesABoundaryExactly() {
        small("parent", mother("T2"))
                .answer("drink", "daily")
                .next()
                .answer("cups", "8")
                .next()
                .next()
                .expectPage("closing/more");
    }

    @Test
    void countsAnUnansweredARefusedAndASkippedItemAsNeither() {
        small("parent", mother("T2")).next().expectPage("habits/more_1").expectItems("cups");
        small("parent", mother("T2")).refuse("drink").next().expectPage("habits/more_1");
        small("parent", mother("T2"))
                .skip("drink")
                .next()
                .refuse("cups")
                .next()
                .refuse("kinds")
                .next()
                .expectPage("closing/more");
    }

    @Test
    void findsAnOptionAmongSeveral() {
        small("parent", mother("T2"))
                .answer("drink", "weekly")
                .next()
                .skip("cups")
                .next()
                .answer("kinds", "green black")
                .next()
                .expectPage("habits/much");
    }

    @Test
    void asksWhatBelongsToAWaveInThatWaveOnly() {
        small("parent", mother("T2")).answer("drink", "never").expectRoute("habits/first", "closing/more");
    }

    @Test
    void goesRoundForEveryTargetChild() {
        small("parent", mother("T2", TODDLER, TEENAGER))
                .answer("drink", "never")
                .next()
                .answer("sure", "yes")
                .next()
                .expectPage("bond/play@A")
                .expectItems("play")
                .next()
                .answer("sure", "no")
                .next()
                .expectPage("closing/more")
                .back()
                .answer("sure", "yes")
                .next()
                .expectPage("bond/play@B")
                .expectItems("play", "school");
    }

    @Test
    void goesRoundForTheParentFiguresThatAChildHas() {
        small("child", childOf(9))
                .expectRoute("figures/who")
                .answer("who_mother", "stepmother")
                .answer("who_father", "none")
                .expectRoute("figures/who", "talk/talk@mother")
                .answer("who_father", "father")
                .next()
                .answer("talk", "no")
                .next()
                .expectPage("talk/why@mother")
                .next()
                .answer("talk", "no")
                .expectPage("talk/talk@father")
                .expectEnd();
    }

    @Test
    void asksByAge() {
        small("child", childOf(13)).expectRoute("figures/who");
        small("child", childOf(14)).expectRoute("figures/who", "dating/ever");
    }

    @Test
    void neverCountsAnAnswerThatTheRouteHidesAndTakesItBackUnchanged() {
        Scenario mother = small("parent", mother("T2"))
                .answer("drink", "daily")
                .next()
                .answer("cups", "12")
                .next()
                .answer("kinds", "any")
                .next()
                .answer("sleep", "no");
        Answers before = mother.journey().counted();
        assertThat(before.of(new AnswerKey("sleep", ""))).isEqualTo(Answer.given("no"));

        mother.back().back().back().answer("drink", "never");
        assertThat(mother.journey().counted().all()).containsOnlyKeys(new AnswerKey("drink", ""));
        assertThat(mother.answers().all()).hasSize(4);

        mother.answer("drink", "daily");
        assertThat(mother.journey().counted()).isEqualTo(before);
    }

    @Test
    void hidesWhatDependsOnSomethingHidden() {
        Scenario mother = small("parent", mother("T2"))
                .answer("drink", "daily")
                .next()
                .answer("cups", "12")
                .back()
                .answer("drink", "never");

        mother.expectRoute("habits/first", "closing/more");
    }

    @Test
    void letsNobodyBeyondTheFirstOpenPage() {
        Scenario mother = small("parent", mother("T0"));
        assertThat(mother.journey().frontier())
                .hasValueSatisfying(page -> assertThat(page.number()).isEqualTo(1));
        assertThat(mother.journey().canVisit(1)).isTrue();
        assertThat(mother.journey().canVisit(2)).isFalse();
        assertThat(mother.journey().isComplete()).isFalse();

        mother.answer("drink", "never").next().next();
        assertThat(mother.journey().canVisit(mother.number())).isTrue();
        mother.answer("early_1", "yes");
        assertThat(mother.journey().canVisit(mother.number() + 1)).isFalse();
        mother.skip("early_2").next().refuse("remark");

        assertThat(mother.journey().isComplete()).isTrue();
        assertThat(mother.journey().frontier()).isEmpty();
        assertThat(mother.journey().canVisit(2)).as("a page that is hidden").isFalse();
        assertThat(mother.journey().canVisit(99)).isFalse();
    }

    @Test
    void asksWhatAllItemsAnswerOnEachPartOfASplitPage() {
        Plan plan = Plan.of(DefinitionFolder.reference(), "parent", mother("T0", TODDLER));

        assertThat(plan.pages().stream().filter(page -> page.id().startsWith("ctspc_parent/ctspc_parent_acts_")))
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page.page().intro())
                        .isNotNull()
                        .extracting(intro -> intro.in("nl"))
                        .isEqualTo("Hoe vaak gebeurde dit?"));
        assertThat(plan.pages().stream()
                        .filter(page -> page.id().startsWith("household/income_"))
                        .skip(1))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.page().intro()).isNull());
    }

    @Test
    void tellsHowFarSomebodyIs() {
        Scenario mother = small("parent", mother("T2", TODDLER, TEENAGER))
                .answer("drink", "never")
                .next();
        Progress progress = mother.journey().progress(mother.number());

        assertThat(progress.percent()).isEqualTo(17);
        assertThat(progress.part()).isEqualTo(2);
        assertThat(progress.parts())
                .extracting(Progress.Part::state)
                .containsExactly(
                        Progress.State.DONE, Progress.State.CURRENT, Progress.State.TO_COME, Progress.State.TO_COME);
        assertThat(progress.parts()).extracting(part -> part.instance().key()).containsExactly("", "A", "B", "");
    }

    @Test
    void takesNothingAwayFromTheProgressOfWhoGoesBack() {
        Scenario mother = small("parent", mother("T2", TODDLER, TEENAGER))
                .answer("drink", "never")
                .next();
        int first = mother.journey().pages().get(0).number();
        assertThat(mother.journey().progress(first).percent()).isEqualTo(17);

        while (mother.journey().progress(mother.number()).part() == 2) {
            mother.journey().at(mother.number()).orElseThrow().items().forEach(item -> mother.skip(item.code()));
            mother.next();
        }
        Progress there = mother.journey().progress(mother.number());
        Progress back = mother.journey().progress(first);

        assertThat(back.percent()).isEqualTo(there.percent()).isGreaterThan(17);
        assertThat(back.part()).isEqualTo(1);
        assertThat(back.parts())
                .extracting(Progress.Part::state)
                .containsExactly(
                        Progress.State.CURRENT, Progress.State.DONE, Progress.State.TO_COME, Progress.State.TO_COME);
    }

    @Test
    void keepsThePageNumbersWhateverIsAnswered() {
        Scenario mother = small("parent", mother("T2", TODDLER));
        int last = mother.journey()
                .pages()
                .get(mother.journey().pages().size() - 1)
                .number();
        mother.answer("drink", "never");

        assertThat(mother.journey()
                        .pages()
                        .get(mother.journey().pages().size() - 1)
                        .number())
                .isEqualTo(last);
        assertThat(mother.plan().page(last))
                .hasValueSatisfying(page -> assertThat(page.id()).isEqualTo("closing/more"));
        assertThat(mother.plan().page(0)).isEmpty();
        assertThat(mother.plan().page(last + 1)).isEmpty();
    }
}
