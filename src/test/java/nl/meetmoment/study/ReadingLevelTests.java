package nl.meetmoment.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.Page;
import nl.meetmoment.instrument.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How easy the Dutch is: Douma's formula, 206.84 - 77 syllables a word - 0.93 words a sentence, in which 70 to 80 is fairly
 * easy and above that easy. Plain B1 for parents and from 12, A2 for what a child of 8 is asked.
 */
class ReadingLevelTests {

    private static final Study STUDY = DefinitionFolder.reference();

    /** What a child of 8 is asked, here or in another wave. */
    private static final Set<String> OF_EIGHT =
            Proof.of(STUDY).shares(new Respondent("child", List.of(8), "T1", "none", "")).stream()
                    .map(Proof.Share::instrument)
                    .collect(Collectors.toSet());

    /** What no questionnaire of ours asks and another study may ask a child of 8. */
    private static final Set<String> OF_EIGHT_ELSEWHERE = Set.of("hipic_child");

    private static final double FAIRLY_EASY = 75;
    private static final double EASY = 82;
    private static final int LONGEST_SENTENCE = 20;
    private static final int LONGEST_SENTENCE_OF_CHILDREN = 17;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:…]+(?:\\s|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}'’-]+");
    private static final Pattern SYLLABLE =
            Pattern.compile("aai|ooi|oei|eeuw|ieuw|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij|y|[aeiouàâäéèêëïîôöûü]");

    static Stream<Instrument> instruments() {
        return STUDY.instruments().stream();
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void readsEasily(Instrument instrument) {
        boolean isForChildren = OF_EIGHT.contains(instrument.id()) || OF_EIGHT_ELSEWHERE.contains(instrument.id());
        List<String> sentences = sentences(instrument);

        assertThat(douma(sentences)).isGreaterThan(isForChildren ? EASY : FAIRLY_EASY);
        assertThat(sentences).allSatisfy(sentence -> assertThat(words(sentence).size())
                .as(sentence)
                .isLessThanOrEqualTo(isForChildren ? LONGEST_SENTENCE_OF_CHILDREN : LONGEST_SENTENCE));
    }

    @Test
    void tellsEasyFromHard() {
        assertThat(douma(List.of("De hond rent naar huis"))).isGreaterThan(100);
        assertThat(douma(List.of("Verantwoordelijkheden aangaande jeugdbeschermingsmaatregelen")))
                .isNegative();
    }

    private static double douma(List<String> sentences) {
        List<String> words =
                sentences.stream().flatMap(sentence -> words(sentence).stream()).toList();
        long syllables = words.stream().mapToLong(ReadingLevelTests::syllables).sum();
        return 206.84 - 77.0 * syllables / words.size() - 0.93 * words.size() / sentences.size();
    }

    private static long syllables(String word) {
        return Math.max(
                1, SYLLABLE.matcher(word.toLowerCase(Locale.ROOT)).results().count());
    }

    private static List<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(found -> found.group()).toList();
    }

    private static List<String> sentences(Instrument instrument) {
        var texts = new ArrayList<String>();
        for (Page page : instrument.pages()) {
            add(texts, page.title());
            add(texts, page.intro());
            for (Item item : page.items()) {
                add(texts, item.text());
                add(texts, item.hint());
            }
        }
        return texts.stream()
                .flatMap(SENTENCE_END::splitAsStream)
                .filter(sentence -> !words(sentence).isEmpty())
                .toList();
    }

    /** With words as long as those that will stand there. */
    private static void add(List<String> texts, @Nullable Text text) {
        if (text != null) {
            texts.add(text.in("nl")
                    .replace("{period}", "in het afgelopen jaar")
                    .replace("{child}", "uw dochter van 9")
                    .replace("{figure}", "je moeder")
                    .replaceAll("\\{example:[a-z_]+}", "een instelling"));
        }
    }
}
