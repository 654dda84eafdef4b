package nl.meetmoment.instrument;

import static nl.meetmoment.instrument.ChoiceTypeTests.option;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChoicesTypeTests {

    private final ItemType type = new ChoicesType(List.of(
            option("mother"),
            option("father"),
            new AnswerOption("nobody", new Text(Map.of("nl", "n")), null, Map.of(), true, Set.of())));

    @Test
    void keepsTheCodesInTheOrderOfTheListAndOnce() {
        assertThat(type.read(List.of("father", "mother", "father"), false))
                .isEqualTo(new Reading.Understood(Answer.given("mother father")));
    }

    @Test
    void tellsNothingFromARefusal() {
        assertThat(type.read(List.of(), false)).isEqualTo(new Reading.Open());
        assertThat(type.read(List.of("refused"), false)).isEqualTo(new Reading.Understood(Answer.REFUSED));
        assertThat(type.read(List.of(), true)).isEqualTo(new Reading.Understood(Answer.REFUSED));
    }

    @Test
    void asksAgainWhenOneStandsAlone() {
        assertThat(type.read(List.of("nobody"), false)).isEqualTo(new Reading.Understood(Answer.given("nobody")));
        assertThat(type.read(List.of("nobody", "mother"), false)).isInstanceOf(Reading.Misunderstood.class);
        assertThat(type.read(List.of("refused", "mother"), false)).isInstanceOf(Reading.Misunderstood.class);
    }

    @Test
    void refusesWhatNoPageOfOursSends() {
        assertThat(type.read(List.of("mother", "aunt"), false)).isInstanceOf(Reading.Foreign.class);
    }

    @Test
    void countsHowManyWereChosenAndNotTheOneThatStandsAlone() {
        assertThat(type.score("mother father")).contains(2);
        assertThat(type.score("nobody")).contains(0);
        assertThat(type.scoreRange()).contains(new ScoreRange(0, 2));
    }

    @Test
    void isAListToConditionsAndAColumnPerOptionToExports() {
        assertThat(type.value(Answer.given("mother father"))).isEqualTo(List.of("mother", "father"));
        assertThat(type.value(Answer.REFUSED)).isEqualTo(List.of("refused"));
        assertThat(type.value(Answer.SKIPPED)).isEqualTo(List.of());
        assertThat(type.value(null)).isEqualTo(List.of());
        assertThat(type.columns("home")).containsExactly("home_mother", "home_father", "home_nobody");
    }
}
