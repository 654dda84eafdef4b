package nl.meetmoment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Instruments of the protocol as the researcher's files have them, worked by hand. */
class ProtocolScoresTests {

    private static final List<String> OUTCOMES = List.of("frequency", "prevalence", "ever", "chronicity", "severity");

    /** Reversed items of the SDQ, whose 2 counts 0. */
    private static final List<Integer> TURNED = List.of(7, 11, 14, 21, 25);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "negotiation, 150, ",
        "psychological, 200, severe",
        "physical, 300, severe",
        "sexual, 175, severe",
        "injury, 150, severe"
    })
    void reachesTheTopOfEachScaleOfTheCts2(String scale, String most, String severity) throws IOException {
        CommandRun top = score("cts2", row("cts2_", 78, item -> "over_20"));

        assertThat(cts2(top, scale, "self")).containsExactly(most, "yes", "yes", most, empty(severity));
        assertThat(cts2(top, scale, "partner")).containsExactly(most, "yes", "yes", most, empty(severity));
    }

    @Test
    void keepsOwnActsAndThePartnersApart() throws IOException {
        Map<Integer, String> acts = Map.of(5, "3_5", 25, "once", 8, "before", 11, "twice", 24, "once", 1, "11_20");
        CommandRun run = score("cts2", row("cts2_", 78, item -> acts.getOrDefault(item, "never")));

        assertThat(cts2(run, "psychological", "self")).containsExactly("5", "yes", "yes", "5", "severe");
        assertThat(cts2(run, "psychological", "partner")).containsExactly("0", "no", "no", "", "none");
        assertThat(cts2(run, "physical", "partner")).containsExactly("0", "no", "yes", "", "none");
        // 11: the respondent was injured; 24: the partner was
        assertThat(cts2(run, "injury", "self")).containsExactly("2", "yes", "yes", "2", "minor");
        assertThat(cts2(run, "injury", "partner")).containsExactly("1", "yes", "yes", "1", "severe");
        assertThat(cts2(run, "negotiation", "self")).containsExactly("15", "yes", "yes", "15", "");
    }

    @Test
    void leavesAFrequencyOpenWithOneGap() throws IOException {
        Map<Integer, String> acts = Map.of(7, "", 9, "once");
        CommandRun run = score("cts2", row("cts2_", 78, item -> acts.getOrDefault(item, "never")));

        assertThat(cts2(run, "physical", "self")).containsExactly("", "yes", "yes", "", "minor");
        assertThat(cts2(run, "physical", "partner")).containsExactly("0", "no", "no", "", "none");
    }

    @Test
    void classifiesByTheCts2() throws IOException {
        String file = CommandRun.file(
                folder,
                "violence.csv",
                "family,participant,target,item,answer",
                "directions,mother,partner,cts2_5,11_20",
                "directions,mother,partner,cts2_6,11_20",
                "items,mother,partner,cts2_5,11_20",
                "items,mother,partner,cts2_7,6_10",
                "severe-psychological,mother,partner,cts2_25,once",
                "severe-injury,mother,partner,cts2_23,once",
                "minor-injury,mother,partner,cts2_11,over_20",
                "negotiation,mother,partner,cts2_1,over_20",
                "control,mother,partner,coercive_control_1_partner,over_20");

        assertThat(CommandRun.of("classify", "--rule", "family_violence", file).out())
                .containsExactly(
                        "family,pv,cm,serious,class",
                        "directions,15,,no,moderate",
                        "items,23,,no,frequent_or_severe",
                        "severe-psychological,0,,yes,frequent_or_severe",
                        "severe-injury,0,,yes,frequent_or_severe",
                        "minor-injury,0,,no,none",
                        "negotiation,0,,no,none",
                        "control,,,,");
    }

    @ParameterizedTest
    @CsvSource({
        "child,  15, normal",
        "child,  16, borderline",
        "child,  19, borderline",
        "child,  20, abnormal",
        "parent, 13, normal",
        "parent, 14, borderline",
        "parent, 16, borderline",
        "parent, 17, abnormal",
        "parent, 40, abnormal",
        "child,   0, normal"
    })
    void findsTheBandOfTheSdq(String informant, int points, String band) throws IOException {
        CommandRun run = score("sdq", sdq(informant, points));

        assertThat(run.cells("sdq_total", "sdq_band")).containsExactly(List.of(String.valueOf(points), band));
    }

    @Test
    void scoresTheSdqFromThreeAnswersOfFive() throws IOException {
        Map<Integer, String> answers = new HashMap<>();
        // emotional 2 1 0 - -: 3 x 5 / 3; conduct 0R 1 0 0 -: (2 + 1) x 5 / 4 = 3.75; prosocial 2 2 - - -
        Stream.of("3=2", "8=1", "13=0", "16=", "24=", "5=1", "7=0", "12=0", "18=0", "22=", "1=2", "4=2", "9=", "17=")
                .map(pair -> pair.split("=", -1))
                .forEach(pair -> answers.put(Integer.valueOf(pair[0]), pair[1]));
        answers.put(20, "");
        CommandRun run = score("sdq", row("sdq_", 25, item -> answers.getOrDefault(item, "1")));

        assertThat(run.cells(
                        "sdq_emotional", "sdq_conduct", "sdq_hyperactivity", "sdq_peer", "sdq_prosocial", "sdq_total"))
                .containsExactly(List.of("5", "4", "5", "5", "", "19"));
    }

    @Test
    void scoresWhatParentsSayOfTheirChild() throws IOException {
        assertThat(score("ppq_warmth", row("ppq_warmth_", 11, item -> item == 1 ? "1" : "5"))
                        .cells("ppq_warmth_mean"))
                .containsExactly(List.of("4.636364"));
        assertThat(score("mfps_autonomy", row("mfps_autonomy_", 10, item -> item <= 5 ? "2" : "3"))
                        .cells("mfps_autonomy_mean"))
                .containsExactly(List.of("2.5"));
        assertThat(score("nosi_comp", row("nosi_comp_", 13, item -> "6")).cells("nosi_comp_total"))
                .containsExactly(List.of("78"));
        assertThat(score("kidscreen10_proxy", row("kidscreen10_proxy_", 10, item -> item == 3 || item == 4 ? "1" : "5"))
                        .cells("kidscreen10_proxy_sum", "kidscreen10_proxy_t"))
                .containsExactly(List.of("50", ""));
        assertThat(score("simspr", row("simspr_", 28, item -> "2"))
                        .cells("simspr_reactivity", "simspr_dysregulation", "simspr_avoidance", "simspr_involvement"))
                .containsExactly(List.of("20", "10", "14", "12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hipic", "hipic_child"})
    void turnsFacetsOfTheHipicInTheirDomain(String form) throws IOException {
        // facets take turns: 1, 19 ... anxiety, which counts against emotional stability; 2, 20 ... self-confidence
        CommandRun run = score(form, row(form + "_", 144, item -> item % 18 == 1 ? "5" : item % 18 == 2 ? "4" : "1"));

        assertThat(run.cells(form + "_anxiety", form + "_self_confidence", form + "_emotional_stability"))
                .containsExactly(List.of("40", "32", "40"));
    }

    @Test
    void countsDenialsAndDistancesForValidity() throws IOException {
        CommandRun tsi = score("tsi", row("tsi_", 100, item -> item > 95 ? "3" : item > 90 ? "0" : "1"));
        CommandRun tscc = score("tscc", row("tscc_", 54, item -> item == 1 ? "0" : "3"));

        assertThat(tsi.cells("tsi_anxious_arousal", "tsi_response_level", "tsi_inconsistent", "tsi_atypical_invalid"))
                .containsExactly(List.of("8", "5", "10", ""));
        assertThat(tscc.cells("tscc_anxiety", "tscc_under_response", "tscc_hyper_response", "tscc_anxiety_clinical"))
                .containsExactly(List.of("24", "1", "8", ""));
    }

    @Test
    void saysNeverWhereShorterPeriodsAreHidden() throws IOException {
        CommandRun run = CommandRun.of(
                "score",
                "--instrument",
                "espad",
                CommandRun.file(
                        folder,
                        "espad.csv",
                        "id,espad_alcohol_ever,espad_alcohol_12m,espad_alcohol_30d",
                        "a,never,5,5",
                        "b,3_5,never,1_2",
                        "c,3_5,1_2,never",
                        "d,3_5,,never"));

        assertThat(run.cells("espad_alcohol_year", "espad_alcohol_month"))
                .containsExactly(List.of("0", "0"), List.of("0", "0"), List.of("1", "0"), List.of("", "0"));
    }

    /** Ten named behaviours, substance use as alcohol and drugs apart; from 12 on, since nobody younger is asked for these. */
    @Test
    void countsTheElevenProblemBehavioursOfTheIsrd() throws IOException {
        String ever = "repeat truant vandal shoplift threat weapon fight beat police alcohol soft hard";
        List<String> columns = Stream.concat(
                        Stream.of(ever.split(" ")).map(item -> "isrd3_" + item),
                        Stream.of(ever.split(" ")).skip(1).map(item -> "isrd3_" + item + "_12m"))
                .toList();
        CommandRun run = CommandRun.of(
                "score",
                "--instrument",
                "isrd3",
                CommandRun.file(
                        folder,
                        "isrd3.csv",
                        "id," + String.join(",", columns),
                        "all," + "yes,".repeat(12) + "1,1,1,1,1,1,1,1,1,1,1",
                        "none," + "no,".repeat(12) + ",,,,,,,,,,",
                        // either drug is one behaviour, once in the past 12 months
                        "drugs," + "no,".repeat(10) + "yes,yes,,,,,,,,,,0,2",
                        "before," + "yes,".repeat(12) + "0,0,0,0,0,0,0,0,0,0,0",
                        "young," + "no,".repeat(9) + ",,,,,,,,,,,,,",
                        "gap,," + "no,".repeat(11) + ",,,,,,,,,,"));

        assertThat(run.err()).isEmpty();
        assertThat(run.cells("isrd3_problems_ever", "isrd3_problems_12m"))
                .containsExactly(
                        List.of("11", "10"),
                        List.of("0", "0"),
                        List.of("1", "1"),
                        List.of("11", "0"),
                        List.of("", ""),
                        List.of("", "0"));
    }

    @Test
    void countsControlByWhoExertedIt() throws IOException {
        CommandRun run = CommandRun.of(
                "score",
                "--instrument",
                "coercive_control",
                CommandRun.file(
                        folder,
                        "control.csv",
                        "id,coercive_control_1_self,coercive_control_2_self,coercive_control_1_partner",
                        "a,never,before,6_10"));

        assertThat(run.cells(
                        "coercive_control_money_self_frequency",
                        "coercive_control_money_self_ever",
                        "coercive_control_money_partner_frequency",
                        "coercive_control_money_partner_prevalence"))
                .containsExactly(List.of("0", "yes", "", "yes"));
    }

    private static String[] sdq(String informant, int points) {
        int[] left = {points};
        List<Integer> prosocial = List.of(1, 4, 9, 17, 20);
        String[] lines = row("sdq_", 25, item -> {
            int counts = prosocial.contains(item) ? 0 : Math.min(2, left[0]);
            left[0] -= counts;
            return String.valueOf(TURNED.contains(item) ? 2 - counts : counts);
        });
        return new String[] {lines[0] + ",informant", lines[1] + "," + informant};
    }

    private static String[] row(String prefix, int count, IntFunction<String> answer) {
        return new String[] {
            "id,"
                    + IntStream.rangeClosed(1, count)
                            .mapToObj(item -> prefix + item)
                            .collect(Collectors.joining(",")),
            "a," + IntStream.rangeClosed(1, count).mapToObj(answer).collect(Collectors.joining(","))
        };
    }

    private static List<String> cts2(CommandRun run, String scale, String who) {
        return run.cells(OUTCOMES.stream()
                        .map(outcome -> "cts2_" + scale + "_" + who + "_" + outcome)
                        .toArray(String[]::new))
                .get(0);
    }

    private static String empty(String cell) {
        return cell == null ? "" : cell;
    }

    private CommandRun score(String instrument, String... lines) throws IOException {
        CommandRun run = CommandRun.of("score", "--instrument", instrument, CommandRun.file(folder, "a.csv", lines));
        assertThat(run.err()).as(Arrays.toString(lines)).isEmpty();
        return run;
    }
}
