package nl.meetmoment.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Condition;
import nl.meetmoment.instrument.Item;

/** What holds for everybody on the way through the reference study, whatever is answered. */
class JourneyProperties {

    private static final Study STUDY = DefinitionFolder.reference();

    @Property(tries = 300)
    void goesBackAndForwardToTheSamePage(@ForAll long seed) {
        var walks = new Walks(STUDY, seed);
        Plan plan = walks.plan();
        Journey journey = plan.journey(walks.walked(plan, 0.02));

        for (RoutePage page : journey.pages()) {
            journey.next(page.number()).ifPresent(next -> assertThat(journey.previous(next.number()))
                    .contains(page));
            journey.previous(page.number()).ifPresent(before -> assertThat(journey.next(before.number()))
                    .contains(page));
        }
    }

    @Property(tries = 300)
    void saysTheSameTwiceAndAfterWhatIsHiddenIsForgotten(@ForAll long seed) {
        var walks = new Walks(STUDY, seed);
        Plan plan = walks.plan();
        Answers answers = walks.scattered(plan);
        Journey journey = plan.journey(answers);

        assertThat(plan.journey(answers).pages()).isEqualTo(journey.pages());
        assertThat(plan.journey(journey.counted()).pages()).isEqualTo(journey.pages());
        assertThat(plan.journey(journey.counted()).counted()).isEqualTo(journey.counted());
    }

    /** Asked once more of each condition by itself, with nothing known but what counts. */
    @Property(tries = 300)
    void showsNothingWhoseConditionIsFalseAndHidesNothingWhoseConditionIsTrue(@ForAll long seed) {
        var walks = new Walks(STUDY, seed);
        Plan plan = walks.plan();
        Journey journey = plan.journey(walks.scattered(plan));
        Answers counted = journey.counted();
        Set<AnswerKey> shown = journey.pages().stream()
                .flatMap(page -> page.items().stream().map(page::key))
                .collect(Collectors.toSet());

        for (PlannedPage page : plan.pages()) {
            boolean isPageDue = page.conditions().stream().allMatch(condition -> holds(condition, plan, page, counted));
            for (Item item : page.page().items()) {
                boolean isDue = isPageDue && (item.show() == null || holds(item.show(), plan, page, counted));
                assertThat(shown.contains(page.key(item)))
                        .as(page.id() + " " + item.code())
                        .isEqualTo(isDue);
            }
        }
    }

    @Property(tries = 100)
    void comesToAnEndByAnsweringWhatIsOpen(@ForAll long seed) {
        var walks = new Walks(STUDY, seed);
        Plan plan = walks.plan();
        Journey journey = plan.journey(walks.walked(plan, 0));

        assertThat(journey.isComplete()).isTrue();
        assertThat(journey.pages())
                .allSatisfy(page -> assertThat(journey.canVisit(page.number())).isTrue());
    }

    @Property(tries = 100)
    void growsInProgressFromPageToPage(@ForAll long seed) {
        var walks = new Walks(STUDY, seed);
        Plan plan = walks.plan();
        Journey journey = plan.journey(walks.walked(plan, 0.02));
        List<Integer> percents = journey.pages().stream()
                .map(page -> journey.progress(page.number()).percent())
                .toList();

        assertThat(percents).isSorted().allSatisfy(percent -> assertThat(percent)
                .isBetween(0, 100));
    }

    @Example
    void reachesEveryPageAndItemOfEveryQuestionnaire() {
        Set<String> reached = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (long seed = 0; seed < 400; seed++) {
            var walks = new Walks(STUDY, seed);
            Plan plan = walks.plan();
            plan.pages().forEach(page -> names(plan, page, page.page().items()).forEach(all::add));
            plan.journey(walks.walked(plan, 0)).pages().forEach(page -> names(plan, page.planned(), page.items())
                    .forEach(reached::add));
        }
        all.removeAll(reached);

        assertThat(all).isEmpty();
    }

    private static Stream<String> names(Plan plan, PlannedPage page, List<Item> items) {
        String name = plan.questionnaire().id() + " " + page.id();
        return Stream.concat(Stream.of(name), items.stream().map(item -> name + " " + item.code()));
    }

    private static boolean holds(Condition condition, Plan plan, PlannedPage page, Answers counted) {
        return condition.holds(name -> value(name, plan, page, counted));
    }

    private static Object value(String name, Plan plan, PlannedPage page, Answers counted) {
        Optional<PlannedPage> home = plan.pages().stream()
                .filter(one ->
                        one.page().items().stream().anyMatch(item -> item.code().equals(name)))
                .findFirst();
        if (home.isEmpty()) {
            return Vocabulary.value(name, plan, page.instance());
        }
        Item item = home.get().page().items().stream()
                .filter(one -> one.code().equals(name))
                .findFirst()
                .orElseThrow();
        String instance = home.get().instance().equals(Instance.NONE)
                ? ""
                : page.instance().key();
        Answer answer = counted.of(new AnswerKey(name, instance));
        return item.type().value(answer);
    }
}
