package nl.meetmoment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.AnswerOption;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.Outcome;
import nl.meetmoment.study.DefinitionFolder;

/** What holds for the DUDIT, a branching instrument, and for derived variables, whatever is answered. */
class ScoringProperties {

    private static final Instrument DUDIT = DefinitionFolder.reference().instruments().stream()
            .filter(one -> one.id().equals("dudit"))
            .findFirst()
            .orElseThrow();

    private final InstrumentScoring scoring = new InstrumentScoring(DUDIT);

    @Property(tries = 300)
    void countsNothingThatIsHidden(@ForAll long seed) {
        Map<String, Answer> answers = answers(seed);
        answers.put("dudit_1", Answer.given("never"));

        assertThat(scoring.scores(answers, Map.of()).get("dudit_total").value()).contains("0");
    }

    @Property(tries = 300)
    void staysWithinTheRangeOfTheInstrument(@ForAll long seed) {
        Outcome total = scoring.scores(answers(seed), Map.of()).get("dudit_total");

        assertThat(total.low()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(44));
        assertThat(total.high()).isBetween(total.low(), BigDecimal.valueOf(44));
    }

    @Property(tries = 300)
    void hasNoNumberAndNoClassWhenAShownItemIsOpen(@ForAll long seed, @ForAll @IntRange(min = 1, max = 11) int open) {
        Map<String, Answer> answers = answers(seed);
        answers.put("dudit_1", Answer.given("monthly"));
        answers.remove("dudit_" + open);

        assertThat(scoring.scores(answers, Map.of("sex", "man")).values()).allMatch(Outcome::isMissing);
    }

    @Property
    void neverChangesAVerdictOnRiskWhenMoreIsKnown(
            @ForAll @Size(7) List<Boolean> risks, @ForAll @Size(7) List<Boolean> known) {
        Optional<Boolean> early = cumulation(risks, known);
        Optional<Boolean> late = cumulation(risks, List.of(true, true, true, true, true, true, true));

        early.ifPresent(verdict -> assertThat(late).contains(verdict));
    }

    /** Whoever adds to what is told, the class does not become lighter. */
    @Property
    void neverLightensAFamilyByAnotherReport(
            @ForAll @Size(max = 6) List<@IntRange(max = 25) Integer> counts, @ForAll @IntRange(max = 25) int more) {
        var family = new FamilyViolence();
        for (int i = 0; i < counts.size(); i++) {
            family.add("member " + i % 3, "child", i % 2 == 0 ? Set.of("cm") : Set.of("pv_self"), counts.get(i));
        }
        List<String> classes = List.of("none", "moderate", "frequent_or_severe");
        int before = family.violenceClass().map(classes::indexOf).orElse(-1);
        family.add("another", "", Set.of("pv_parents"), more);

        assertThat(family.violenceClass().map(classes::indexOf).orElseThrow()).isGreaterThanOrEqualTo(before);
    }

    private static Optional<Boolean> cumulation(List<Boolean> risks, List<Boolean> known) {
        var factors = new ArrayList<Optional<Boolean>>();
        for (int i = 0; i < risks.size(); i++) {
            factors.add(known.get(i) ? Optional.of(risks.get(i)) : Optional.empty());
        }
        return new CumulativeRisk(factors, 3).isCumulation();
    }

    private static Map<String, Answer> answers(long seed) {
        var random = new Random(seed);
        var answers = new HashMap<String, Answer>();
        DUDIT.items()
                .filter(item -> random.nextInt(4) > 0)
                .forEach(item -> answers.put(item.code(), answer(item, random)));
        return answers;
    }

    private static Answer answer(Item item, Random random) {
        List<AnswerOption> options = item.type().options();
        return Answer.given(options.get(random.nextInt(options.size())).code());
    }
}
