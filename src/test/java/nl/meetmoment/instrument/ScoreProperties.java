package nl.meetmoment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.meetmoment.instrument.ScoredItems.ScoredItem;
import org.jspecify.annotations.Nullable;

/** What holds for scores of any items, whatever is answered. */
class ScoreProperties {

    /** Items of one range, some reversed, and an answer or a gap for each. */
    record Form(int lowest, int highest, List<Boolean> reversed, List<@Nullable Integer> answers) {

        ScoredItems items() {
            return items(reversed);
        }

        ScoredItems items(List<Boolean> turned) {
            var items = new ArrayList<ScoredItem>();
            for (int i = 0; i < answers.size(); i++) {
                items.add(new ScoredItem("q" + (i + 1), lowest, highest, turned.get(i), Set.of("minor")));
            }
            return new ScoredItems(items);
        }

        Given given() {
            return Given.answers(answers.toArray(Integer[]::new));
        }

        boolean isComplete() {
            return !answers.contains(null);
        }

        Form with(int place, @Nullable Integer answer) {
            var other = new ArrayList<@Nullable Integer>(answers);
            other.set(place, answer);
            return new Form(lowest, highest, reversed, other);
        }

        Form mirrored() {
            return new Form(
                    lowest,
                    highest,
                    reversed,
                    answers.stream()
                            .map(answer -> answer == null ? null : lowest + highest - answer)
                            .collect(java.util.stream.Collectors.toList()));
        }
    }

    @Property
    void reversesBackToTheSame(@ForAll("forms") Form form) {
        List<Boolean> all = Collections.nCopies(form.answers().size(), true);
        List<Boolean> none = Collections.nCopies(form.answers().size(), false);

        assertThat(sum(form.mirrored(), all)).isEqualTo(sum(form, none));
        assertThat(form.mirrored().mirrored()).isEqualTo(form);
    }

    @Property
    void liesWithinTheRangeOfItsItems(@ForAll("forms") Form form) {
        BigDecimal lowest =
                BigDecimal.valueOf((long) form.lowest() * form.answers().size());
        BigDecimal highest =
                BigDecimal.valueOf((long) form.highest() * form.answers().size());
        Outcome sum = form.given().by(new SumRule(form.items(), 1, null));
        Outcome mean = form.given().by(new MeanRule(form.items(), 1, 1, true));

        assertThat(sum.low()).isBetween(lowest, highest);
        assertThat(sum.high()).isBetween(sum.low(), highest);
        mean.value().ifPresent(value -> assertThat(new BigDecimal(value))
                .isBetween(BigDecimal.valueOf(form.lowest()), BigDecimal.valueOf(form.highest())));
    }

    @Property
    void narrowsItsBoundsWithEveryAnswer(@ForAll("forms") Form form, @ForAll int place, @ForAll int answer) {
        int where = Math.floorMod(place, form.answers().size());
        int what = form.lowest() + Math.floorMod(answer, form.highest() - form.lowest() + 1);
        Outcome before = form.with(where, null).given().by(new SumRule(form.items(), 0, null));
        Outcome after = form.with(where, what).given().by(new SumRule(form.items(), 0, null));

        assertThat(after.low()).isGreaterThanOrEqualTo(before.low());
        assertThat(after.high()).isLessThanOrEqualTo(before.high());
    }

    @Property
    void isNeverANumberWhereTheRuleWantsMoreAnswers(@ForAll("forms") Form form) {
        assertThat(form.given().by(new SumRule(form.items(), 0, null)).isMissing())
                .isEqualTo(!form.isComplete());
        assertThat(form.given()
                        .by(new MeanRule(form.items(), form.answers().size(), 1, false))
                        .isMissing())
                .isEqualTo(!form.isComplete());
        assertThat(form.given().by(incidents(form), "frequency").isMissing()).isEqualTo(!form.isComplete());
    }

    @Property
    void isGivenByACutoffOnlyWhereNoAnswerCanChangeIt(@ForAll("forms") Form form, @ForAll int place) {
        int where = Math.floorMod(place, form.answers().size());
        Form open = form.with(where, null);
        Outcome early = highSum(open);

        early.value().ifPresent(verdict -> {
            for (int answer = form.lowest(); answer <= form.highest(); answer++) {
                assertThat(highSum(open.with(where, answer)).value()).contains(verdict);
            }
        });
    }

    @Property
    void saysNoToIncidentsOnlyWhenEveryItemWasAnswered(@ForAll("forms") Form form) {
        Given given = form.given();
        boolean isShown = form.answers().stream().anyMatch(answer -> answer != null && answer >= 1);

        assertThat(given.by(incidents(form), "prevalence"))
                .isEqualTo(isShown || form.isComplete() ? Outcome.yes(isShown) : Outcome.MISSING);
        assertThat(given.by(incidents(form), "severity").isMissing()).isEqualTo(!isShown && !form.isComplete());
    }

    private static Outcome sum(Form form, List<Boolean> reversed) {
        return form.given().by(new SumRule(form.items(reversed), 0, null));
    }

    private static IncidentsRule incidents(Form form) {
        List<Boolean> none = Collections.nCopies(form.answers().size(), false);
        return new IncidentsRule(form.items(none), 0, Set.of(), List.of("minor"));
    }

    private static Outcome highSum(Form form) {
        Outcome sum = form.given().by(new SumRule(form.items(), 0, null));
        var rule = new CutoffRule(
                "sum",
                "",
                java.util.Map.of(
                        "all", java.util.Map.of("everybody", form.answers().size())),
                "all",
                true);
        return Given.nothing().score("sum", sum).by(rule);
    }

    @Provide
    Arbitrary<Form> forms() {
        return Arbitraries.integers()
                .between(-2, 2)
                .flatMap(lowest -> Arbitraries.integers()
                        .between(lowest + 1, lowest + 8)
                        .flatMap(highest ->
                                Arbitraries.integers().between(1, 8).flatMap(size -> forms(lowest, highest, size))))
                .withoutEdgeCases();
    }

    private static Arbitrary<Form> forms(int lowest, int highest, int size) {
        Arbitrary<List<Boolean>> reversed = Arbitraries.of(true, false).list().ofSize(size);
        Arbitrary<List<Integer>> answers = Arbitraries.integers()
                .between(lowest, highest)
                .injectNull(0.2)
                .list()
                .ofSize(size);
        return reversed.flatMap(turned -> answers.map(given -> new Form(lowest, highest, turned, given)));
    }
}
