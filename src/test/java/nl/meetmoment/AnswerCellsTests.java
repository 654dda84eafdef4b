package nl.meetmoment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.AnswerOption;
import nl.meetmoment.instrument.ChoiceType;
import nl.meetmoment.instrument.ChoicesType;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.ItemType;
import nl.meetmoment.instrument.NumberType;
import nl.meetmoment.instrument.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerCellsTests {

    /** Two of them count the same, and the code of one is the number of another. */
    private static final List<AnswerOption> OPTIONS = List.of(
            option("never", 0, Map.of("published", 0, "study", 1)),
            option("before", 0, Map.of("published", 7, "study", 2)),
            option("2", 5, Map.of()),
            option("half", 6, Map.of()),
            option("partly", 6, Map.of()));

    private static final ItemType CHOICE = new ChoiceType(OPTIONS, false);

    @Test
    void takesACodeOrItsNumberInTheCodeBook() throws CommandFailed {
        assertThat(read("published", CHOICE, "before")).contains(Answer.given("before"));
        assertThat(read("published", CHOICE, "7")).contains(Answer.given("before"));
        assertThat(read("published", CHOICE, "0")).contains(Answer.given("never"));
        assertThat(read("study", CHOICE, "1")).contains(Answer.given("never"));
    }

    @Test
    void takesWhatAnOptionCountsWhereTheCodeBookHasNoNumberForIt() throws CommandFailed {
        assertThat(read("published", CHOICE, "5")).contains(Answer.given("2"));
        assertThat(read("study", CHOICE, "5")).contains(Answer.given("2"));
    }

    @Test
    void takesACodeBeforeANumber() throws CommandFailed {
        assertThat(read("study", CHOICE, "2")).contains(Answer.given("2"));
    }

    @Test
    void refusesANumberThatTwoOptionsShare() {
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> read("published", CHOICE, "6"))
                .withMessage("a.csv, row 4, column q: '6' is no answer to q, which takes never, before, 2, half,"
                        + " partly, 0, 7, 5, 6.");
    }

    @Test
    void tellsARefusalFromAGap() throws CommandFailed {
        for (ItemType type : List.of(CHOICE, new ChoicesType(OPTIONS), new NumberType(0, 9, null))) {
            assertThat(read("published", type, "refused")).contains(Answer.REFUSED);
            assertThat(read("published", type, "")).isEmpty();
        }
    }

    @Test
    void takesSeveralOptionsWithBlanksBetween() throws CommandFailed {
        assertThat(read("published", new ChoicesType(OPTIONS), "half  never")).contains(Answer.given("never half"));
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> read("published", new ChoicesType(OPTIONS), "half maybe"));
    }

    @Test
    void takesWholeNumbersWithinTheirBounds() throws CommandFailed {
        var glasses = new NumberType(0, 200, null);

        assertThat(read("published", glasses, "200")).contains(Answer.given("200"));
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> read("published", glasses, "201"))
                .withMessageEndingWith("'201' is no answer to q, which takes whole numbers from 0 to 200.");
        assertThatExceptionOfType(CommandFailed.class).isThrownBy(() -> read("published", glasses, "1.5"));
    }

    private static Optional<Answer> read(String codebook, ItemType type, String cell) throws CommandFailed {
        var item = new Item("q", type, new Text(Map.of()), null, null, Set.of(), null);
        return new AnswerCells(codebook).read(item, new CsvRow(Path.of("a.csv"), 4, Map.of("q", cell), false), "q");
    }

    private static AnswerOption option(String code, @Nullable Integer value, Map<String, Integer> numbers) {
        return new AnswerOption(code, new Text(Map.of()), value, numbers, false, Set.of());
    }
}
