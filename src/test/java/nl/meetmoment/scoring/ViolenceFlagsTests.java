package nl.meetmoment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.study.DefinitionFolder;
import nl.meetmoment.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which items of the reference study count as which violence, as instruments.md has it. */
class ViolenceFlagsTests {

    private static final Study STUDY = DefinitionFolder.reference();

    private static final List<String> SEVERE = letters("gotv ikms");
    private static final List<String> NONVIOLENT = letters("abeq");
    private static final List<String> MILD = letters("fjlnu cdhpr");

    @ParameterizedTest
    @ValueSource(strings = {"ctspc_parent", "ctspc_child"})
    void sortsTheActsTowardsAChild(String instrument) {
        assertThat(letters(instrument, flags -> flags.contains("serious"))).containsExactlyInAnyOrderElementsOf(SEVERE);
        assertThat(letters(instrument, flags -> flags.contains("uncounted")))
                .containsExactlyInAnyOrderElementsOf(NONVIOLENT);
        assertThat(letters(
                        instrument,
                        flags -> Set.of("cm").equals(flags)
                                || Set.of("cm", "minor").equals(flags)))
                .containsExactlyInAnyOrderElementsOf(MILD);
        assertThat(letters(instrument, flags -> flags.contains("cm"))).hasSize(22);
    }

    @Test
    void takesNeglectAsMild() {
        assertThat(items("ctspc_parent").filter(item -> item.code().contains("neglect")))
                .hasSize(5)
                .allSatisfy(item -> assertThat(item.flags()).containsExactly("cm"));
    }

    @Test
    void takesWhatAChildWitnessesAsMildViolenceBetweenTheParents() {
        assertThat(items("ctspc_child").filter(item -> item.flags().contains("pv_parents")))
                .extracting(Item::code)
                .containsExactly(
                        "ctspc_child_w1",
                        "ctspc_child_w2",
                        "ctspc_child_w3",
                        "ctspc_child_w4",
                        "ctspc_child_w5",
                        "ctspc_child_w6");
    }

    /** Odd numbers: own acts, but for injury, where the partner acted. */
    @Test
    void sortsTheActsBetweenPartners() {
        var mild = List.of(5, 35, 49, 67, 7, 9, 17, 45, 53, 15, 51, 63);
        var serious = List.of(25, 29, 65, 69, 21, 27, 33, 37, 43, 61, 73, 19, 47, 57, 75);

        assertThat(numbers("pv_self", "minor")).containsExactlyInAnyOrderElementsOf(mild);
        assertThat(numbers("pv_partner", "minor")).containsExactlyInAnyOrderElementsOf(next(mild));
        assertThat(numbers("pv_self", "severe", "serious"))
                .containsAll(serious)
                .containsAll(List.of(24, 32, 42, 56))
                .hasSize(19);
        assertThat(numbers("pv_partner", "severe", "serious"))
                .containsAll(next(serious))
                .containsAll(List.of(23, 31, 41, 55))
                .hasSize(19);
        assertThat(numbers("pv_partner", "minor", "uncounted")).containsExactly(11, 71);
        assertThat(numbers("pv_self", "minor", "uncounted")).containsExactly(12, 72);
        assertThat(numbers("pv_self", "emotional", "uncounted")).containsExactly(1, 13, 39);
        assertThat(numbers("pv_self", "cognitive", "uncounted")).containsExactly(3, 59, 77);
        assertThat(numbers("pv_partner", "emotional", "uncounted")).containsExactly(2, 14, 40);
        assertThat(numbers("pv_partner", "cognitive", "uncounted")).containsExactly(4, 60, 78);
    }

    private static List<Integer> numbers(String... flags) {
        return items("cts2")
                .filter(item -> item.flags().equals(Set.of(flags)))
                .map(item -> Integer.valueOf(item.code().substring("cts2_".length())))
                .toList();
    }

    private static List<Integer> next(List<Integer> numbers) {
        return numbers.stream().map(number -> number + 1).toList();
    }

    @Test
    void countsNoOtherInstrument() {
        Set<String> counting = STUDY.instruments().stream()
                .filter(instrument -> instrument.items().anyMatch(item -> counts(item.flags())))
                .map(Instrument::id)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(counting).isSubsetOf("cts2", "ctspc_child", "ctspc_parent");
    }

    private static boolean counts(Set<String> flags) {
        return flags.stream()
                .anyMatch(flag ->
                        flag.startsWith("pv_") || Set.of("cm", "serious").contains(flag));
    }

    private static List<String> letters(String instrument, Predicate<Set<String>> isMeant) {
        return items(instrument)
                .filter(item -> isMeant.test(item.flags()))
                .map(item -> item.code().substring(instrument.length() + 1))
                .filter(letter -> letter.length() == 1)
                .toList();
    }

    private static List<String> letters(String letters) {
        return letters.chars()
                .filter(Character::isLetter)
                .mapToObj(letter -> String.valueOf((char) letter))
                .toList();
    }

    private static Stream<Item> items(String id) {
        return STUDY.instruments().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .items();
    }
}
