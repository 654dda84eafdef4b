package nl.meetmoment.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.meetmoment.instrument.Finding;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Item;
import nl.meetmoment.instrument.NormTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Official wording and norm tables over the definitions that ship. */
class OverlayTests {

    private static final Map<String, String> SMALL =
            DefinitionFolder.files(Path.of("src/test/resources/study/valid/small"));

    private static final String EARLY = "overlays/wording/early.csv";
    private static final String HABITS = "overlays/norms/habits.csv";

    private static final String KEY = "overlays/key/habits.csv";

    private static final String KEY_COLUMNS = "score;item_code;reverse;pair\n";

    private static final String DUTCH = "early_1;nl;Speelde u graag buiten?\nearly_2;nl;Las u graag?\n";

    @Test
    void showsTheOfficialTextsInEveryLanguageThatHasThem() {
        Instrument early = early("item_code;language;text\n" + DUTCH
                + "early_1;en;Did you like to play?\nearly_2;en;Did you like to read?\n");

        assertThat(texts(early, "nl")).containsExactly("Speelde u graag buiten?", "Las u graag?");
        assertThat(texts(early, "en")).containsExactly("Did you like to play?", "Did you like to read?");
    }

    @Test
    void showsTheFirstLanguageWhereAnotherIsAbsent() {
        Instrument early = early("item_code;language;text\n" + DUTCH);

        assertThat(texts(early, "en")).containsExactly("Speelde u graag buiten?", "Las u graag?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "item_code,language,text\nearly_1,nl,\"Speelde u, graag, buiten?\"\nearly_2,nl,Las u?\n",
                "\uFEFFItem_Code;Language;Text;;\r\n early_1 ; nl ;\"Speelde u, graag, buiten?\"\r\n\r\nearly_2;nl;Las u?;;",
                "text;language;item_code\n\"Speelde u, graag, buiten?\";nl;early_1\nLas u?;nl;early_2\n"
            })
    void readsWhatSpreadsheetsWrite(String csv) {
        assertThat(texts(early(csv), "nl")).containsExactly("Speelde u, graag, buiten?", "Las u?");
    }

    @Test
    void keepsWhatTheOverlayIsNotAbout() {
        Study plain = study(Map.of());
        Study official = study(Map.of(EARLY, "item_code;language;text\n" + DUTCH));

        assertThat(official.version()).isNotEqualTo(plain.version());
        assertThat(texts(only(official, "bond"), "nl")).isEqualTo(texts(only(plain, "bond"), "nl"));
        assertThat(only(official, "early").pages().get(0).intro())
                .isEqualTo(only(plain, "early").pages().get(0).intro());
    }

    @Test
    void saysOfTheOverlayWhatIsWrongWithItsTexts() {
        assertThat(findings(EARLY, "item_code;language;text\n" + DUTCH.replace("Las u", "Las {child}")))
                .extracting(Finding::file, Finding::path, Finding::rule)
                .contains(org.assertj.core.groups.Tuple.tuple(EARLY, "row 3", "placeholder"))
                .allMatch(found -> found.toList().get(0).equals(EARLY));
    }

    @Test
    void findsEverythingAtOnceAndNamesIt() {
        List<Finding> findings =
                findings(EARLY, "item_code;language;text\nearly_1;nl;Speelde u?\nearly_9;nl;X?\nearly_1;fr;Y?\n");

        assertThat(findings)
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("wording-item", "wording-language", "wording-incomplete");
        assertThat(findings)
                .filteredOn(one -> one.rule().equals("wording-incomplete"))
                .singleElement()
                .satisfies(one -> assertThat(one.words()).containsExactly("1", "nl", "early_2"));
    }

    @Test
    void saysNothingOfItemsWhenTheTableCannotBeUnderstood() {
        assertThat(findings(EARLY, "code;text\nearly_1;Speelde u?\n"))
                .extracting(Finding::rule)
                .containsExactly("overlay-columns");
        assertThat(findings(EARLY, "")).extracting(Finding::rule).containsExactly("overlay-file");
    }

    @ParameterizedTest
    @CsvSource({"2026-04-03, overlay-date", "=A1, overlay-formula", "Speelde\u200B u?, overlay-unseen"})
    void refusesWhatASpreadsheetMadeOfAText(String text, String rule) {
        assertThat(findings(EARLY, "item_code;language;text\nearly_1;nl;" + text + "\n"))
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void refusesATextThatIsTooLongAndATableWithoutEnd() {
        assertThat(findings(EARLY, "item_code;language;text\n" + DUTCH.replace("graag?", "g".repeat(2_001))))
                .extracting(Finding::rule)
                .contains("wording-text");
        assertThat(findings(EARLY, "item_code;language;text\n" + "early_1;nl;X?\n".repeat(20_000)))
                .extracting(Finding::rule)
                .containsExactly("overlay-file");
    }

    @Test
    void givesAnInstrumentItsNormTable() {
        NormTable norms = only(
                        study(Map.of(
                                HABITS,
                                "score;coding;sex;age_from;age_to;raw;standard\ndrink_sum;0 – 2;man;;;1;\"53,5\"\n")),
                        "habits")
                .norms();

        assertThat(norms.rows("drink_sum")).isEqualTo(1);
        assertThat(norms.rows("tea_sum")).isZero();
        assertThat(only(study(Map.of()), "habits").norms()).isSameAs(NormTable.NONE);
    }

    @Test
    void takesTheSameRowTwiceForOne() {
        assertThat(findings(
                        HABITS,
                        "score;coding;sex;age_from;age_to;raw;standard\n" + "drink_sum;0-2;;;;1;50\n".repeat(2)
                                + "drink_sum;0-2;man;8;9;1;50.0\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000.000", "1,2345", "twaalf", "", "1e3", "--1", "١٢"})
    void readsNoNumberIntoWhatIsNone(String raw) {
        assertThat(findings(
                        HABITS, "score;coding;sex;age_from;age_to;raw;standard\ndrink_sum;0-2;;;;\"" + raw + "\";50\n"))
                .extracting(Finding::rule)
                .containsExactly("norm-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000", "1,000", "20.555", "0.125"})
    void takesNoNumberThatMayBeAThousand(String standard) {
        assertThat(findings(
                        HABITS,
                        "score;coding;sex;age_from;age_to;raw;standard\ndrink_sum;0-2;;;;1;\"" + standard + "\"\n"))
                .extracting(Finding::rule)
                .containsExactly("norm-ambiguous");
    }

    @ParameterizedTest
    @CsvSource({"0, 0-2", "2, 0-2", "-1, norm-range", "2.01, norm-range", "3, norm-range"})
    void takesOnlyRawScoresThatTheItemsCanGive(String raw, String expected) {
        List<Finding> findings =
                findings(HABITS, "score;coding;sex;age_from;age_to;raw;standard\ndrink_sum;0-2;;;;" + raw + ";50\n");

        assertThat(findings)
                .extracting(Finding::rule)
                .isEqualTo(expected.equals("0-2") ? List.of() : List.of(expected));
    }

    @Test
    void takesNoTableWithoutRows() {
        assertThat(findings(HABITS, "score;coding;sex;age_from;age_to;raw;standard\n\n;;;;;;\n"))
                .extracting(Finding::rule)
                .containsExactly("norm-empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"121;", ";-1", "8.5;", "acht;"})
    void readsNoAgeIntoWhatIsNone(String ages) {
        assertThat(findings(
                        HABITS, "score;coding;sex;age_from;age_to;raw;standard\ndrink_sum;0-2;;" + ages + ";1;50\n"))
                .extracting(Finding::rule)
                .containsExactly("norm-age");
    }

    @Test
    void scoresByTheKeyOfTheOverlay() {
        Instrument plain = only(study(Map.of()), "habits");
        Instrument keyed = only(
                study(
                        Map.of(
                                KEY,
                                KEY_COLUMNS
                                        + "tea_sum;drink;yes;\ndrink_sum;drink;;\ndrink_sum;sleep;;\ntea_pairs;sleep;;7\ntea_pairs;drink;;7\n")),
                "habits");

        assertThat(scores(plain)).containsExactly("tea_sum 2", "drink_sum 1", "drink_t 0", "tea_pairs 2");
        assertThat(scores(keyed)).containsExactly("tea_sum 1", "drink_sum 2", "drink_t 0", "tea_pairs 2");
        assertThat(keyed.scoringVersion()).isNotEqualTo(plain.scoringVersion());
    }

    @Test
    void saysOfTheKeyThatAnItemHasNoValue() {
        Map<String, String> files = with(Map.of(
                KEY, KEY_COLUMNS + "tea_sum;sleep;;\ndrink_sum;drink;;\ntea_pairs;sleep;;1\ntea_pairs;drink;;1\n"));
        files.computeIfPresent(
                "instruments/habits.yaml", (file, yaml) -> yaml.replace("code: weekly, value: 1,", "code: weekly,"));

        assertThat(StudyDefinition.of(files).findings())
                .extracting(Finding::file, Finding::path, Finding::rule)
                .contains(org.assertj.core.groups.Tuple.tuple(KEY, "row 3", "scale-value"));
    }

    @Test
    void saysOfTheKeyThatAPairIsHalf() {
        assertThat(findings(KEY, KEY_COLUMNS + "tea_sum;drink;;\ndrink_sum;drink;;\ntea_pairs;sleep;;1\n"))
                .extracting(Finding::rule)
                .containsExactly("key-pair");
    }

    private static List<String> scores(Instrument instrument) {
        return instrument.scores().stream()
                .map(score -> score.code() + " " + score.items())
                .toList();
    }

    private static Instrument early(String csv) {
        return only(study(Map.of(EARLY, csv)), "early");
    }

    private static Study study(Map<String, String> overlays) {
        StudyDefinition definition = StudyDefinition.of(with(overlays));
        assertThat(definition.findings()).isEmpty();
        return definition.study().orElseThrow();
    }

    private static List<Finding> findings(String file, String csv) {
        return StudyDefinition.of(with(Map.of(file, csv))).findings();
    }

    private static Map<String, String> with(Map<String, String> overlays) {
        var files = new TreeMap<>(SMALL);
        files.putAll(overlays);
        return files;
    }

    private static Instrument only(Study study, String id) {
        return study.instruments().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Instrument instrument, String language) {
        return instrument.items().map(Item::text).map(text -> text.in(language)).toList();
    }
}
