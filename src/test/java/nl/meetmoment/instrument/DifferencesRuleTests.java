package nl.meetmoment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesRuleTests {

    private static final List<ScoredItems.ScoredItem> ITEMS =
            Given.items(4, 0, 3).items();

    private static final DifferencesRule RULE =
            new DifferencesRule(List.of(new ScoredItems(ITEMS.subList(0, 2)), new ScoredItems(ITEMS.subList(2, 4))));

    @Test
    void addsDistancesWhicheverIsHigher() {
        assertThat(Given.answers(2, 2, 0, 0).by(RULE).value()).contains("0");
        assertThat(Given.answers(0, 3, 3, 0).by(RULE).value()).contains("6");
        assertThat(Given.answers(1, 2, 3, 1).by(RULE).value()).contains("3");
    }

    @Test
    void isMissingWhenOneOfAPairIs() {
        assertThat(Given.answers(1, 2, 3, null).by(RULE).isMissing()).isTrue();
        assertThat(Given.nothing().by(RULE).isMissing()).isTrue();
    }
}
