package nl.meetmoment.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proof of the small study, worked by hand: a second a word, and seconds that cannot be taken for each other. */
class ProofTests {

    private static final Map<String, String> SMALL =
            DefinitionFolder.files(Path.of("src/test/resources/study/valid/small"));
    private static final String PACE =
            "words_a_minute: [{from: 0, words: 60}, {from: 12, words: 120}], seconds: {page: 100, choice: 1, number: 2,"
                    + " choices: 3, text: 4}";

    @ParameterizedTest
    @CsvSource({
        // first, notice, early, sure and closing come surely; cups, kinds, sleep and play may
        "T0, 3, '', 5, 9, 5, 9",
        // from 4 a child may go to school
        "T0, 4, '', 5, 9, 5, 10",
        // without the notice and the two items about long ago
        "T2, 3, '', 3, 7, 3, 7",
        // cups and kinds come surely, sleep may
        "T0, 3, 'cases: {any: {title: {nl: x, en: x}, answers: {drink: daily}}}', 7, 9, 7, 9",
        "T0, 3, 'cases: {any: {title: {nl: x, en: x}, answers: {drink: never}}}', 5, 6, 5, 6",
        "T0, 4, 'cases: {any: {title: {nl: x, en: x}, answers: {drink: never}}}, usual: {sure: \"yes\"}', 6, 6, 7, 7"
    })
    void countsWhatComesSurelyAndWhatMay(
            String wave, int age, String proof, int leastPages, int mostPages, int leastItems, int mostItems) {
        Proof.Row row = row(proof, "parent", wave, age);

        assertThat(row.least().pages()).isEqualTo(leastPages);
        assertThat(row.most().pages()).isEqualTo(mostPages);
        assertThat(row.least().items()).isEqualTo(leastItems);
        assertThat(row.most().items()).isEqualTo(mostItems);
    }

    @ParameterizedTest
    @CsvSource({
        // a page, two choices, 10 words of questions, 5 of options
        "9, 117",
        // twice as fast
        "13, 109",
        // one more page and choice; 3 words and 2 options: (15 + 5) / 2
        "14, 213"
    })
    void takesTimeForWordsAndAnswersAndPages(int age, int seconds) {
        Proof.Row row = row("usual: {who_mother: none, who_father: none}, " + PACE, "child", "T0", age);

        assertThat(row.least()).isEqualTo(row.most());
        assertThat(row.most().seconds()).isEqualTo(seconds);
    }

    /** Yes and no are known by sight the second time. */
    @Test
    void readsAListOfOptionsOnceInAnInstrument() {
        Study study = study(
                "cases: {any: {title: {nl: x, en: x}, answers: {drink: never}}}, usual: {sure: \"yes\"}, words_a_minute: [{from: 0, words: 60}]");
        Respondent mother = row(study, "parent", "T0", 3).respondent();

        assertThat(Proof.of(study).shares(mother))
                .filteredOn(share -> share.instrument().equals("early"))
                .singleElement()
                // Vroeger; Nu over vroeger; Speelde u buiten; Ja, Nee; Las u veel
                .satisfies(share -> assertThat(share.most()).isEqualTo(new Load(2, 2, 12)));
    }

    @Test
    void countsHalfOfWhatOnlySomeAnswersLeadTo() {
        var row = new Proof.Row(
                new Respondent("parent", List.of(3), "T0", "none", ""),
                new Load(1, 1, 600),
                new Load(1, 1, 1200),
                0,
                0,
                List.of());

        assertThat(row.expectedMinutes()).isEqualTo(15);
    }

    @Test
    void saysWhoseQuestionnaireIsTooLongOrTooShort() {
        String pace = "words_a_minute: [{from: 0, words: 60}], seconds: {page: 60}";

        assertThat(length("minutes: {child: {from: 1, to: 3}}, " + pace, "child"))
                .isEqualTo(Proof.Length.GOOD);
        assertThat(length("minutes: {child: {from: 1, to: 2}}, " + pace, "child"))
                .isEqualTo(Proof.Length.LONG);
        assertThat(length("minutes: {child: {from: 4, to: 9}}, " + pace, "child"))
                .isEqualTo(Proof.Length.SHORT);
        assertThat(length("minutes: {parent: {from: 1, to: 2}}, " + pace, "parent"))
                .as("about one child of two")
                .isEqualTo(Proof.Length.GOOD);
    }

    @Test
    void countsWhatIsSensitiveUpToAPageToBreatheOn() {
        Proof.Row row = row("sensitive: [habits, early]", "parent", "T0", 3);

        assertThat(row.sensitiveAtFirst()).as("drink, cups, kinds, sleep").isEqualTo(4);
        assertThat(row.sensitiveInARow()).isEqualTo(4);
        assertThat(row("sensitive: [early]", "parent", "T0", 3).sensitiveAtFirst())
                .as("no such page after it")
                .isEqualTo(2);
        assertThat(row("", "parent", "T0", 3).sensitiveInARow()).isZero();
    }

    @Test
    void namesThePagesInOrder() {
        Study study = study("cases: {any: {title: {nl: x, en: x}, answers: {drink: never}}}");
        Respondent mother = row(study, "parent", "T0", 3).respondent();

        List<Proof.Step> pages = Proof.of(study).pages(mother);

        assertThat(pages)
                .extracting(Proof.Step::name)
                .containsExactly(
                        "habits/first", "early/notice", "early/early", "bond/sure@A", "bond/play@A", "closing/more");
    }

    @Test
    void tellsOfEachPageWhatItAsksAndWhenItComes() {
        Study study = study("words_a_minute: [{from: 0, words: 60}], seconds: {choice: 1, number: 100}");
        Respondent mother = row(study, "parent", "T0", 3).respondent();
        Proof proof = Proof.of(study);
        List<Proof.Step> pages = proof.pages(mother);

        assertThat(pages)
                .filteredOn(page -> page.name().equals("habits/more_1"))
                .singleElement()
                .satisfies(page -> {
                    assertThat(page.isSure()).isFalse();
                    assertThat(page.items()).containsExactly(Map.entry("number", 1));
                    assertThat(page.conditions()).containsExactly("drink != 'never'");
                    // Hoeveel kopjes
                    assertThat(page.most()).isEqualTo(new Load(1, 1, 102));
                });
        assertThat(pages.stream().mapToInt(page -> page.most().seconds()).sum())
                .isEqualTo(proof.row(mother).most().seconds());
    }

    @Test
    void findsWhatNobodyMeetsAndWhatNobodyIsAsked() {
        Map<String, String> files = new TreeMap<>(SMALL);
        files.computeIfPresent("study.yaml", (name, yaml) -> yaml.replace("facts.age >= 14", "facts.age >= 40"));
        files.put(
                "instruments/spare.yaml",
                SMALL.getOrDefault("instruments/closing.yaml", "")
                        .replace("instrument: closing", "instrument: spare")
                        .replace("code: remark", "code: spare_1"));
        Proof proof = Proof.of(StudyDefinition.of(files).study().orElseThrow());

        assertThat(proof.unreachable()).containsExactly("dated");
        assertThat(proof.notPlaced()).containsExactly("spare");
        assertThat(Proof.of(study("")).unreachable()).isEmpty();
    }

    /** In the small study, only from 4 on a child may go to school; 11 and 12 are of different bands. */
    @Test
    void takesPairsOfChildrenOfDifferentAgesTogetherThatGiveAsMuchToDo() {
        List<Proof.Row> mixed = Proof.of(study("")).rows().stream()
                .filter(Proof.Row::isMixed)
                .filter(row -> row.respondent().wave().equals("T0"))
                .filter(row -> row.respondent().measure().equals("none"))
                .toList();

        assertThat(mixed).extracting(Proof.Row::alike).containsExactlyInAnyOrderElementsOf(expectedPairs());
        assertThat(mixed).allSatisfy(row -> {
            Respondent other = new Respondent(
                    "parent",
                    row.alike().stream().map(Proof.Ages::to).toList(),
                    "T0",
                    "none",
                    row.respondent().ofCase());
            assertThat(Proof.of(study("")).row(other).most()).isEqualTo(row.most());
        });
    }

    /** As versions hold them that were published before. */
    @Test
    void readsCasesWithoutATitle() {
        assertThat(Proof.of(study("cases: {no tea: {drink: never}}")).titleOf("no tea"))
                .hasValueSatisfying(title -> assertThat(title.in("nl")).isEqualTo("no tea"));
    }

    private static List<List<Proof.Ages>> expectedPairs() {
        var three = new Proof.Ages(3, 3);
        var young = new Proof.Ages(4, 11);
        var old = new Proof.Ages(12, 17);
        return List.of(List.of(young, three), List.of(old, three), List.of(old, young));
    }

    private static Proof.Length length(String proof, String informant) {
        Study study = study(proof);
        return Proof.of(study).length(row(study, informant, "T0", 9));
    }

    private static Proof.Row row(String proof, String informant, String wave, int age) {
        return row(study(proof), informant, wave, age);
    }

    /** Of one child. */
    private static Proof.Row row(Study study, String informant, String wave, int age) {
        return Proof.of(study).rows().stream()
                .filter(row -> row.respondent().informant().equals(informant))
                .filter(row -> row.respondent().wave().equals(wave))
                .filter(row -> row.respondent().ages().equals(List.of(age)))
                .findFirst()
                .orElseThrow();
    }

    private static Study study(String proof) {
        Map<String, String> files = new TreeMap<>(SMALL);
        files.computeIfPresent("study.yaml", (name, yaml) -> yaml + "proof: {" + proof + "}\n");
        StudyDefinition definition = StudyDefinition.of(files);
        assertThat(definition.findings()).isEmpty();
        return definition.study().orElseThrow();
    }
}
