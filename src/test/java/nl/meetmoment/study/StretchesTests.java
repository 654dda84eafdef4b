package nl.meetmoment.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meetmoment.instrument.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guide is told says nothing of what was answered. */
class StretchesTests {

    private static final Study STUDY = DefinitionFolder.reference();
    private static final int RESPONDENTS = 12;

    /** Where somebody is in the order of the parts, and what is told then. */
    private record Moment(String part, Told told) {}

    private record Told(String title, int percent) {}

    /** Respondents with the same facts answer at random, so they are led along different parts and pages. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    @Tag("S6")
    void tellsTheSameOfTwoWithTheSameFactsAtTheSamePlace(long seed) {
        Plan plan = new Walks(STUDY, seed).plan();
        Stretches stretches = Stretches.of(plan);
        List<List<Moment>> walks = new ArrayList<>();
        for (int one = 0; one < RESPONDENTS; one++) {
            walks.add(walk(plan, stretches, new Walks(STUDY, 100 * seed + one)));
        }

        Set<String> common = partsOfAll(walks);
        Map<String, Told> told = new HashMap<>();
        for (List<Moment> walk : walks) {
            String place = walk.get(0).part();
            for (Moment moment : walk) {
                place = common.contains(moment.part()) ? moment.part() : place;
                assertThat(told.computeIfAbsent(place, first -> moment.told())).isEqualTo(moment.told());
            }
        }
        assertThat(new HashSet<>(told.values())).hasSizeGreaterThan(4);
    }

    @Test
    @Tag("S6")
    void goesOnlyForward() {
        Plan plan = new Walks(STUDY, 5).plan();
        Stretches stretches = Stretches.of(plan);

        assertThat(walk(plan, stretches, new Walks(STUDY, 6)))
                .extracting(moment -> moment.told().percent())
                .isSorted();
        assertThat(stretches.reached(List.of())).isZero();
        assertThat(stretches.percent(0)).isZero();
        assertThat(stretches.percent(stretches.size() - 1)).isLessThan(100);
    }

    private static Set<String> partsOfAll(List<List<Moment>> walks) {
        Set<String> common = parts(walks.get(0));
        walks.forEach(walk -> common.retainAll(parts(walk)));
        return common;
    }

    private static Set<String> parts(List<Moment> walk) {
        var parts = new HashSet<String>();
        walk.forEach(moment -> parts.add(moment.part()));
        return parts;
    }

    private static List<Moment> walk(Plan plan, Stretches stretches, Walks respondent) {
        var moments = new ArrayList<Moment>();
        Answers answers = Answers.NONE;
        for (Journey journey = plan.journey(answers); !journey.isComplete(); journey = plan.journey(answers)) {
            RoutePage page = journey.frontier().orElseThrow();
            var given = new HashMap<AnswerKey, Answer>();
            page.items().forEach(item -> given.put(page.key(item), respondent.answer(item)));
            answers = answers.with(given);
            int reached = stretches.reached(answers.all().keySet());
            var told = new Told(stretches.title(reached, "nl"), stretches.percent(reached));
            moments.add(new Moment(
                    page.planned().section().id() + "@"
                            + page.planned().instance().key(),
                    told));
        }
        return moments;
    }
}
