package nl.meetmoment.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.Licence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statement that stands in for a protected one is a sentence with a meaning of its own. */
class DemonstrationStatementsTests {

    private static final Study STUDY = DefinitionFolder.reference();

    /** Share of three-letter pieces that two statements have in common; unlike sentences on one subject reach 0.5. */
    private static final double ALIKE = 0.6;

    /** So many words alike at the start make a pattern when more than one statement in four has them. */
    private static final int START = 4;

    private static final int FEW = 4;

    /** Items on sexual concerns say no more than that their text comes with the licence. */
    private static final Pattern PLACEHOLDER = Pattern.compile("licentie|licence");

    /** One act in two directions is one statement: only who acts may differ. */
    private static final Pattern DIRECTION = Pattern.compile("_(?:self|own|partner)$");

    private record Statement(String code, String text) {

        List<String> words() {
            return Stream.of(text.toLowerCase(Locale.ROOT)
                            .replaceAll("\\{[^}]*}", " ")
                            .split("[^\\p{L}\\p{N}'’-]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        Set<String> pieces() {
            String letters = " " + String.join(" ", words()) + " ";
            return IntStream.range(0, letters.length() - 2)
                    .mapToObj(i -> letters.substring(i, i + 3))
                    .collect(Collectors.toSet());
        }

        double likeness(Statement other) {
            Set<String> all = new HashSet<>(pieces());
            all.addAll(other.pieces());
            Set<String> both = new HashSet<>(pieces());
            both.retainAll(other.pieces());
            return (double) both.size() / all.size();
        }

        boolean isTheSameWithAnotherWord(Statement other) {
            return words().size() > START && distance(words(), other.words()) <= 1;
        }

        /** The same act by the other: {@code dv_1_own} and {@code dv_1_partner}, {@code cts2_7} and {@code cts2_8}. */
        boolean isTheOtherDirectionOf(Statement other) {
            if (code.startsWith("cts2_")) {
                return pair(code) == pair(other.code);
            }
            return DIRECTION
                    .matcher(code)
                    .replaceAll("")
                    .equals(DIRECTION.matcher(other.code).replaceAll(""));
        }

        private static int pair(String code) {
            return (Integer.parseInt(code.substring("cts2_".length())) + 1) / 2;
        }
    }

    static Stream<Instrument> instruments() {
        return STUDY.instruments().stream()
                .filter(instrument -> instrument.licence().state() != Licence.State.OWN);
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void hasNoTwoStatementsThatAreNearlyTheSame(Instrument instrument) {
        for (String language : STUDY.languages()) {
            List<Statement> all = statements(instrument, language);
            var alike = new ArrayList<String>();
            for (int i = 0; i < all.size(); i++) {
                Statement one = all.get(i);
                all.subList(i + 1, all.size()).stream()
                        .filter(other -> !one.isTheOtherDirectionOf(other))
                        .filter(other -> one.likeness(other) > ALIKE || one.isTheSameWithAnotherWord(other))
                        .forEach(other -> alike.add(one + " " + other));
            }
            assertThat(alike).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void hasNoPatternIntoWhichWordsWereFilled(Instrument instrument) {
        for (String language : STUDY.languages()) {
            List<Statement> all = statements(instrument, language).stream()
                    .filter(one -> !one.text().matches("(?:Uw partner|Your partner) (?:of|or) ex-partner.*"))
                    .toList();
            Map<List<String>, Long> starts = all.stream()
                    .map(Statement::words)
                    .filter(words -> words.size() > START)
                    .map(words -> words.subList(0, START))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

            assertThat(starts.entrySet()).as(instrument.id()).allSatisfy(start -> assertThat(start.getValue())
                    .as(start.getKey().toString())
                    .isLessThanOrEqualTo(Math.max(FEW, all.size() / FEW)));
        }
    }

    @Test
    void wouldFindSentencesThatAreTheSame() {
        var one = new Statement("x_1", "U bent vaak bang voor honden.");

        assertThat(one.likeness(new Statement("x_2", "U bent heel vaak bang voor honden.")))
                .isGreaterThan(ALIKE);
        assertThat(one.isTheSameWithAnotherWord(new Statement("x_2", "U bent vaak bang voor spinnen.")))
                .isTrue();
        assertThat(one.likeness(new Statement("x_2", "Muziek maakt u blij."))).isLessThan(ALIKE);
    }

    /** Words to put in, leave out or change. */
    private static int distance(List<String> one, List<String> other) {
        int[] before = IntStream.rangeClosed(0, other.size()).toArray();
        for (int i = 1; i <= one.size(); i++) {
            int[] now = new int[other.size() + 1];
            now[0] = i;
            for (int j = 1; j <= other.size(); j++) {
                int changed = before[j - 1] + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            before = Arrays.copyOf(now, now.length);
        }
        return before[other.size()];
    }

    private static List<Statement> statements(Instrument instrument, String language) {
        return instrument
                .items()
                .map((Item item) -> new Statement(item.code(), item.text().in(language)))
                .filter(one -> !PLACEHOLDER.matcher(one.text()).find())
                .toList();
    }
}
