package nl.meetmoment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of answers, with what comes of them worked out by hand. */
class ScoreCommandTests {

    private static final String DUDIT = "id,sex," + columns("dudit_", 11);

    private static final List<String> FACTORS =
            List.of("extraversion", "agreeableness", "conscientiousness", "emotional_stability", "openness");

    @TempDir
    Path folder;

    @Test
    void scoresTheDudit() throws IOException {
        CommandRun run = score(
                "dudit",
                DUDIT,
                "five,man,1,0,0,0,0,0,0,0,0,2,2",
                "six,man,1,1,0,0,0,0,0,0,0,2,2",
                "one,woman,1,0,0,0,0,0,0,0,0,0,0",
                "two,woman,2,0,0,0,0,0,0,0,0,0,0",
                "other-five,other,1,0,0,0,0,0,0,0,0,2,2",
                "other-six,other,2,0,0,0,0,0,0,0,0,2,2",
                "24,woman,4,4,4,4,4,4,0,0,0,0,0",
                "25,man,4,4,4,4,4,4,1,0,0,0,0",
                "most,,4,4,4,4,4,4,4,4,4,4,4");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsExactly(
                        "id,dudit_total,dudit_problem,dudit_dependence",
                        "five,5,no,no",
                        "six,6,yes,no",
                        "one,1,no,no",
                        "two,2,yes,no",
                        "other-five,5,,no",
                        "other-six,6,yes,no",
                        "24,24,yes,no",
                        "25,25,yes,yes",
                        "most,44,yes,yes");
    }

    @Test
    void takesNormsAndAKeyOfALicenceHolder() throws IOException {
        String answers =
                CommandRun.file(folder, "answers.csv", "id,age," + columns("tscc_", 54), "a,9," + cells(54, "1"));
        String norms = CommandRun.file(
                folder,
                "norms.csv",
                "score;coding;sex;age_from;age_to;raw;standard",
                "tscc_anxiety;0-3;;8;12;9;51",
                "tscc_depression;0-3;;10;12;9;52");

        CommandRun run = CommandRun.of("score", "--instrument", "tscc", "--norms", norms, answers);

        assertThat(run.err()).isEmpty();
        assertThat(run.cells("tscc_anxiety", "tscc_anxiety_t", "tscc_anxiety_t_flagged", "tscc_depression_t"))
                .containsExactly(List.of("9", "51", "yes", ""));
    }

    @Test
    void scoresByAKeyOfALicenceHolder() throws IOException {
        String answers = CommandRun.file(folder, "answers.csv", "id," + columns("qbf_", 30), "a,7," + cells(29, "1"));
        String[] rows = IntStream.rangeClosed(1, 30)
                .mapToObj(item ->
                        "qbf_" + FACTORS.get((item - 1) % 5) + ";qbf_" + item + ";" + (item == 1 ? "yes" : "") + ";")
                .toArray(String[]::new);
        String key = CommandRun.file(folder, "key.csv", "score;item_code;reverse;pair\n" + String.join("\n", rows));

        CommandRun run = CommandRun.of("score", "--instrument", "qbf", "--key", key, answers);

        assertThat(run.err()).isEmpty();
        assertThat(run.cells("qbf_extraversion")).containsExactly(List.of("6"));
    }

    @Test
    void saysWhatDoesNotFitInAnOverlay() throws IOException {
        String answers = CommandRun.file(folder, "answers.csv", "id," + columns("tscc_", 54));
        String norms = CommandRun.file(
                folder, "norms.csv", "score;coding;sex;age_from;age_to;raw;standard", "tscc_anxiety;1-4;;;;9;51");

        CommandRun wrong = CommandRun.of("score", "--instrument", "tscc", "--norms", norms, answers);
        CommandRun missing = CommandRun.of("score", "--instrument", "tscc", "--key", folder + "/nothing.csv", answers);

        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.err()).contains("norms.csv row 2: The table is for answers that count '1-4'");
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err()).contains("there is nothing at", "nothing.csv");
    }

    @Test
    void tellsTheHiddenFromTheUnanswered() throws IOException {
        CommandRun run = score(
                "dudit",
                DUDIT,
                "never,man,never,,,,,,,,,,",
                "changed,man,never,4,4,4,4,4,4,4,4,4,4",
                "open,man,monthly,0,0,0,0,0,0,0,0,0,",
                "refused,man,monthly,0,0,0,0,0,0,0,0,0,refused",
                "first-open,man,,0,0,0,0,0,0,0,0,0,0",
                "nothing,man,,,,,,,,,,,");

        assertThat(run.status()).isZero();
        assertThat(run.out().subList(1, 7))
                .containsExactly(
                        "never,0,no,no", "changed,0,no,no", "open,,,", "refused,,,", "first-open,,,", "nothing,,,");
    }

    @Test
    void refusesOneAndThreeInTheLastItemsOfTheDudit() throws IOException {
        CommandRun run = score(
                "dudit",
                DUDIT,
                "a,man,1,0,0,0,0,0,0,0,0,1,0",
                "b,man,1,0,0,0,0,0,0,0,0,0,0",
                "c,man,1,0,0,0,0,0,0,0,0,0,3",
                "d,man,1,0,0,0,0,0,0,0,0,4,past_year");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).containsExactly(run.out().get(0), "b,1,no,no", "d,9,yes,no");
        assertThat(run.err().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("meetmoment: ") && line.endsWith("."))
                .anyMatch(line -> line.contains("row 2, column dudit_10: '1' is no answer"))
                .anyMatch(line -> line.contains("row 4, column dudit_11: '3' is no answer"))
                .allMatch(line -> line.contains("no, before, past_year, 0, 2, 4"));
    }

    @Test
    void scoresTheAuditcWithBothCutoffs() throws IOException {
        String[] lines = {
            "id,sex,auditc_self_1,auditc_self_2,auditc_self_3",
            "a,man,4,0,0", // 4: not Dutch, original
            "b,man,4,1,0",
            "c,woman,2,1,0", // 3: not Dutch, original
            "d,woman,2_4_month,3_4,less_monthly",
            "e,other,4,0,0",
            "f,other,4,1,0",
            "g,,2,0,0",
            "h,woman,0,,",
            "i,woman,0,4,4",
            "j,woman,4,4,"
        };
        CommandRun dutch = score("auditc_self", lines);
        CommandRun original =
                CommandRun.of("score", "--cutoff", "original", "--instrument", "auditc_self", file("o.csv", lines));

        assertThat(dutch.cells("auditc_self_total", "auditc_self_positive"))
                .containsExactly(
                        List.of("4", "no"),
                        List.of("5", "yes"),
                        List.of("3", "no"),
                        List.of("4", "yes"),
                        List.of("4", ""),
                        List.of("5", "yes"),
                        List.of("2", "no"),
                        List.of("0", "no"),
                        List.of("0", "no"),
                        List.of("", ""));
        assertThat(original.cells("auditc_self_positive").stream().map(row -> row.get(0)))
                .containsExactly("yes", "yes", "yes", "yes", "yes", "yes", "no", "no", "no", "");
        assertThat(CommandRun.of("score", "--cutoff", "dutch", "--instrument", "auditc_self", file("d.csv", lines))
                        .out())
                .isEqualTo(dutch.out());
    }

    @Test
    void scoresThePartnersDrinkingByThePartnersSex() throws IOException {
        CommandRun run = score(
                "auditc_partner",
                "id,sex,partner_sex,auditc_partner_1,auditc_partner_2,auditc_partner_3,auditc_partner_glasses",
                "a,woman,man,4,0,0,200",
                "b,man,woman,4,0,0,");

        assertThat(run.out()).containsExactly("id,auditc_partner_total,auditc_partner_positive", "a,4,no", "b,4,yes");
    }

    @Test
    void scoresTheAceAndClassifiesWhereAGapCannotChangeIt() throws IOException {
        CommandRun run = score(
                "ace10",
                "id," + columns("ace10_", 10),
                "three,1,1,1,0,0,0,0,0,0,0",
                "four,yes,yes,yes,yes,no,no,no,no,no,no",
                "sure,1,1,1,1,0,0,0,0,0,",
                "unsure,1,1,1,0,0,0,0,0,0,",
                "sure-no,1,0,0,0,0,0,0,0,,",
                "all,1,1,1,1,1,1,1,1,1,1");

        assertThat(run.out())
                .containsExactly(
                        "id,ace10_total,ace10_high",
                        "three,3,no",
                        "four,4,yes",
                        "sure,,yes",
                        "unsure,,",
                        "sure-no,,no",
                        "all,10,yes");
    }

    @Test
    void scoresTheKidscreenAndTheIndexOfTenOfItsItems() throws IOException {
        String[] lines = {
            "id," + columns("kidscreen27_", 27),
            // item 1 excellent, 9 to 11 never, all others as good as can be
            "best,1,5,5,5,5,5,5,5,1,1,1,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5",
            "worst,5,1,1,1,1,1,1,1,5,5,5,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1",
            "mixed,2,3,1,4,2,5,4,3,2,1,4,3,1,2,3,4,5,4,3,2,5,1,4,3,3,4,2",
            "gap,2,3,1,4,2,5,4,3,,1,4,3,1,2,3,4,5,4,3,2,5,1,4,3,3,4,2"
        };
        CommandRun run = score("kidscreen27", lines);

        // mixed: 4+3+1+4+2, 5+4+3+4+5+2+3, 1+2+3+4+5+4+3, 2+5+1+4, 3+3+4+2; index 3+2+4+2+1+2+4+5+3+4
        assertThat(run.cells(
                        "kidscreen27_physical_sum",
                        "kidscreen27_psychological_sum",
                        "kidscreen27_autonomy_sum",
                        "kidscreen27_peers_sum",
                        "kidscreen27_school_sum",
                        "kidscreen10_index_sum",
                        "kidscreen10_index_t"))
                .containsExactly(
                        List.of("25", "35", "35", "20", "20", "50", ""),
                        List.of("5", "7", "7", "4", "4", "10", ""),
                        List.of("14", "26", "22", "12", "12", "30", ""),
                        List.of("14", "", "22", "12", "12", "", ""));
        assertThat(score("kidscreen10_index", lines).out()).isEqualTo(run.out());
    }

    @Test
    void countsIncidentsInBothCodeBooks() throws IOException {
        String letters = "abcdefghijklmnopqrstuv";
        String header = "id,"
                + letters.chars()
                        .mapToObj(letter -> "ctspc_parent_" + (char) letter)
                        .collect(Collectors.joining(","));
        // c 3 to 5 times, g before, k never but once; f over 20 times
        String published = file("p.csv", header, "1," + marks(letters, "0", "c3", "g7", "k1", "f6"));
        String study = file("s.csv", header, "1," + marks(letters, "1", "c5", "g2", "k3", "f8"));
        CommandRun run = CommandRun.of("score", "--instrument", "ctspc_parent", published);

        assertThat(outcomes(run, "physical_minor")).containsExactly("4", "yes", "yes", "4", "minor");
        assertThat(outcomes(run, "physical_severe")).containsExactly("0", "no", "yes", "", "none");
        assertThat(outcomes(run, "physical_very_severe")).containsExactly("1", "yes", "yes", "1", "severe");
        assertThat(outcomes(run, "physical")).containsExactly("5", "yes", "yes", "5", "severe");
        assertThat(outcomes(run, "psychological")).containsExactly("25", "yes", "yes", "25", "");
        assertThat(outcomes(run, "nonviolent")).containsExactly("0", "no", "no", "", "");
        assertThat(outcomes(run, "neglect")).containsExactly("", "", "", "", "");
        assertThat(CommandRun.of("score", "--codebook", "study", "--instrument", "ctspc_parent", study)
                        .out())
                .isEqualTo(run.out());
        assertThat(CommandRun.of("score", "--codebook", "study", "--instrument", "ctspc_parent", published)
                        .err())
                .contains("column ctspc_parent_a: '0' is no answer");
        assertThat(CommandRun.of("score", "--instrument", "ctspc_parent", study).err())
                .contains("column ctspc_parent_f: '8' is no answer");
    }

    @Test
    void passesOverARowWithTooManyCells() throws IOException {
        CommandRun run = score("dudit", "id," + columns("dudit_", 1), "a,never", "b,never,1", "c,never");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.cells("id")).containsExactly(List.of("a"), List.of("c"));
        assertThat(run.err())
                .contains("row 3 has more cells than the header has columns")
                .hasLineCount(1);
    }

    @Test
    void complainsOfAnOptionThatItDoesNotKnow() {
        assertMisused(CommandRun.of("score", "--foo", "x"), "score does not know '--foo'");
    }

    @Test
    void joinsFactsById() throws IOException {
        String facts = file("facts.csv", "id;sex;age;region", "b;woman;40;x", "a;man;;y", "unused;man;;");
        String answers = file(
                "a.csv", DUDIT, "a,,1,1,0,0,0,0,0,0,0,2,0", "b,,1,1,0,0,0,0,0,0,0,0,0", "c,,1,1,0,0,0,0,0,0,0,0,0");

        assertThat(CommandRun.of("score", "--instrument", "dudit", "--facts", facts, answers)
                        .cells("id", "dudit_total", "dudit_problem"))
                .containsExactly(List.of("a", "4", "no"), List.of("b", "2", "yes"), List.of("c", "2", ""));
    }

    @Test
    void prefersTheFactsOfTheRowItself() throws IOException {
        String facts = file("facts.csv", "id,sex", "a,man");

        assertThat(CommandRun.of(
                                "score",
                                "--instrument",
                                "dudit",
                                "--facts",
                                facts,
                                file("a.csv", DUDIT, "a,woman,1,1,0,0,0,0,0,0,0,0,0"))
                        .cells("dudit_problem"))
                .containsExactly(List.of("yes"));
    }

    @Test
    void refusesFactsThatItCannotUnderstand() throws IOException {
        String answers = file("a.csv", DUDIT, "a,Man,1,1,0,0,0,0,0,0,0,0,0", "b,man,1,1,0,0,0,0,0,0,0,0,0");
        CommandRun wrong = CommandRun.of("score", "--instrument", "dudit", answers);
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.out()).hasSize(2);
        assertThat(wrong.err()).contains("row 2, column sex: 'Man' is none of man, woman, other.");

        CommandRun twice = withFacts(answers, "id,sex", "a,man", "a,woman");
        assertThat(twice.status()).isEqualTo(1);
        assertThat(twice.out()).isEmpty();
        assertThat(twice.err()).contains("facts.csv, row 3, column id: 'a' stands in row 2 too.");

        assertThat(withFacts(answers, "id,Sex", "a,man").err()).contains("has no facts: name columns sex,");
        assertThat(withFacts(answers, "id,age", "b,ten").err())
                .contains("facts.csv, row 2, column age: 'ten' is no number from 0 to 130.");
        assertThat(withFacts(answers, "id,wave", "b,T7").err()).contains("'T7' is none of T0, T1, T2.");
    }

    @Test
    void scoresRowsOfOneIdEachByItself() throws IOException {
        CommandRun run = score("dudit", "id,wave," + columns("dudit_", 1), "a,T0,never", "a,T1,monthly", ",T2,never");

        assertThat(run.out().subList(1, 3)).containsExactly("a,0,no,no", "a,,,");
        assertThat(run.err()).contains("row 4, column id: the cell is empty, and it must not be.");
    }

    @Test
    void passesOverColumnsOfOtherInstrumentsAndOlderScores() throws IOException {
        CommandRun run = score("dudit", "id,family,ace10_1,dudit_1,dudit_total", "a,7,maybe,never,12");

        assertThat(run.status()).isZero();
        assertThat(run.cells("dudit_total")).containsExactly(List.of("0"));
    }

    @Test
    void refusesColumnsThatLookLikeItemsAndAreNone() throws IOException {
        CommandRun run = score("dudit", "id,dudit_1,dudit_12", "a,never,1");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith("dudit has no item dudit_12: correct the column or leave it out.\n");
        assertThat(score("dudit", "id,ace10_1", "a,1").err())
                .endsWith("has no column of dudit: its items are called dudit_1 to dudit_11.\n");
        assertThat(score("dudit", "code,dudit_1", "a,never").err()).endsWith("lacks the column id: add it.\n");
    }

    @Test
    void writesTheHeaderAloneForAFileWithoutRows() throws IOException {
        CommandRun run = score("dudit", DUDIT);

        assertThat(run.status()).isZero();
        assertThat(run.out()).containsExactly("id,dudit_total,dudit_problem,dudit_dependence");
    }

    @Test
    void namesWhatThereIsToChooseFrom() throws IOException {
        String answers = file("a.csv", DUDIT);

        assertMisused(CommandRun.of("score", "--instrument", "dance", answers), "--instrument needs one of ace10, ");
        assertMisused(CommandRun.of("score", "--instrument", "child_confirm", answers), "--instrument needs one of ");
        assertMisused(CommandRun.of("score", answers), "--instrument needs one of ");
        assertMisused(
                CommandRun.of("score", "--instrument", "dudit", "--cutoff", "dutch", answers), "dudit has no cut-off");
        assertMisused(
                CommandRun.of("score", "--instrument", "dudit", "--codebook", "own", answers),
                "--codebook needs one of published, study.");
    }

    private static void assertMisused(CommandRun run, String sentence) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("meetmoment: " + sentence).hasLineCount(1);
    }

    private CommandRun withFacts(String answers, String... lines) throws IOException {
        return CommandRun.of("score", "--instrument", "dudit", "--facts", file("facts.csv", lines), answers);
    }

    private CommandRun score(String instrument, String... lines) throws IOException {
        return CommandRun.of("score", "--instrument", instrument, file("answers.csv", lines));
    }

    private String file(String name, String... lines) throws IOException {
        return CommandRun.file(folder, name, lines);
    }

    private static List<String> outcomes(CommandRun run, String scale) {
        String code = "ctspc_parent_" + scale + "_";
        return run.cells(code + "frequency", code + "prevalence", code + "ever", code + "chronicity", code + "severity")
                .get(0);
    }

    private static String marks(String letters, String otherwise, String... marked) {
        return letters.chars()
                .mapToObj(letter -> List.of(marked).stream()
                        .filter(mark -> mark.charAt(0) == letter)
                        .map(mark -> mark.substring(1))
                        .findFirst()
                        .orElse(otherwise))
                .collect(Collectors.joining(","));
    }

    private static String cells(int count, String cell) {
        return String.join(",", Collections.nCopies(count, cell));
    }

    private static String columns(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> prefix + number)
                .collect(Collectors.joining(","));
    }
}
