package nl.meetmoment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.meetmoment.instrument.AnswerOption;
import nl.meetmoment.study.DefinitionFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyCommandTests {

    private static final String VIOLENCE = "family,participant,target,item,answer";
    private static final String RISK =
            "id,ace10_total,income,work_hours,glasses_self,glasses_partner,education,single_parent";

    @TempDir
    Path folder;

    @Test
    void classifiesFamilies() throws IOException {
        CommandRun run = classify(
                "family_violence",
                VIOLENCE,
                // what a child saw: 2 + 1 and 4
                "three,child,,ctspc_child_w1,twice",
                "three,child,,ctspc_child_w4,once",
                "four,child,,ctspc_child_w2,3_5",
                // 15 + 4 + 2 and one more
                "21,child,,ctspc_child_w1,11_20",
                "21,child,,ctspc_child_w2,3_5",
                "21,child,,ctspc_child_w3,twice",
                "22,child,,ctspc_child_w1,11_20",
                "22,child,,ctspc_child_w2,3_5",
                "22,child,,ctspc_child_w3,twice",
                "22,child,,ctspc_child_w4,1",
                // maltreatment, neglect included
                "cm-0,mother,A,ctspc_parent_c,before",
                "cm-1,mother,A,ctspc_parent_neglect_1,once",
                "cm-2,mother,A,ctspc_parent_f,twice",
                "cm-3,mother,A,ctspc_parent_f,twice",
                "cm-3,mother,A,ctspc_parent_c,once",
                // discipline without violence is no maltreatment
                "discipline,mother,A,ctspc_parent_a,over_20",
                "serious,mother,A,ctspc_parent_k,once",
                "nobody,mother,A,ctspc_parent_k,",
                "nobody,mother,A,ctspc_parent_c,refused");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsExactly(
                        "family,pv,cm,serious,class",
                        "three,3,,no,none",
                        "four,4,,no,moderate",
                        "21,21,,no,moderate",
                        "22,22,,no,frequent_or_severe",
                        "cm-0,,0,no,none",
                        "cm-1,,1,no,moderate",
                        "cm-2,,2,no,moderate",
                        "cm-3,,3,no,frequent_or_severe",
                        "discipline,,0,no,none",
                        "serious,,0,yes,frequent_or_severe",
                        "nobody,,,,");
    }

    /** Per direction, the highest, and never their sum; what nobody is said to have done is a direction of its own. */
    @Test
    void keepsApartWhoActedWhereAChildWitnessed() throws IOException {
        CommandRun run = classify(
                "family_violence",
                VIOLENCE,
                "apart,child,,ctspc_child_w1,twice",
                "apart,child,,ctspc_child_w1_who,mother_figure",
                "apart,child,,ctspc_child_w2,twice",
                "apart,child,,ctspc_child_w2_who,father_figure",
                // who did it may stand before what was done
                "three,child,,ctspc_child_w1_who,both",
                "three,child,,ctspc_child_w1,twice",
                "three,child,,ctspc_child_w4,once",
                "three,child,,ctspc_child_w4_who,mother_figure",
                "three,child,,ctspc_child_w2,once",
                "three,child,,ctspc_child_w2_who,refused",
                // 2 + 2 of the mother figure, 2 + 1 of the father figure
                "four,child,,ctspc_child_w1,twice",
                "four,child,,ctspc_child_w1_who,both",
                "four,child,,ctspc_child_w2,twice",
                "four,child,,ctspc_child_w2_who,mother_figure",
                "four,child,,ctspc_child_w3,once",
                "four,child,,ctspc_child_w3_who,father_figure",
                // 15 + 4 + 2 of the father figure, 15 of nobody that is named
                "21,child,,ctspc_child_w1,11_20",
                "21,child,,ctspc_child_w1_who,father_figure",
                "21,child,,ctspc_child_w2,3_5",
                "21,child,,ctspc_child_w2_who,both",
                "21,child,,ctspc_child_w3,twice",
                "21,child,,ctspc_child_w3_who,father_figure",
                "21,child,,ctspc_child_w4,11_20",
                "22,child,,ctspc_child_w1,11_20",
                "22,child,,ctspc_child_w1_who,father_figure",
                "22,child,,ctspc_child_w2,3_5",
                "22,child,,ctspc_child_w2_who,both",
                "22,child,,ctspc_child_w3,twice",
                "22,child,,ctspc_child_w3_who,father_figure",
                "22,child,,ctspc_child_w4,once",
                "22,child,,ctspc_child_w4_who,father_figure",
                // two children, each about an own incident: not one form
                "forms,child,,ctspc_child_w1,twice",
                "forms,other,,ctspc_child_w1_who,mother_figure",
                "forms,child,,ctspc_child_w2,once");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsExactly(
                        "family,pv,cm,serious,class",
                        "apart,2,,no,none",
                        "three,3,,no,none",
                        "four,4,,no,moderate",
                        "21,21,,no,moderate",
                        "22,22,,no,frequent_or_severe",
                        "forms,3,,no,none");
    }

    @Test
    void takesTheHighestReportOfAFamily() throws IOException {
        CommandRun run = classify(
                "family_violence",
                VIOLENCE,
                "two-members,mother,A,ctspc_parent_c,twice",
                "two-members,father,A,ctspc_parent_c,twice",
                "two-members,A,A,ctspc_child_c,once",
                "two-children,mother,A,ctspc_parent_c,twice",
                "two-children,mother,B,ctspc_parent_c,twice");

        assertThat(run.out().subList(1, 3))
                .containsExactly("two-members,,2,no,moderate", "two-children,,2,no,moderate");
    }

    @Test
    void readsTheCodeBookOfTheStudy() throws IOException {
        String file = CommandRun.file(
                folder, "study.csv", VIOLENCE, "f,child,,ctspc_child_w1,5", "g,child,,ctspc_child_w1,0");
        CommandRun run = CommandRun.of("classify", "--rule", "family_violence", "--codebook", "study", file);

        assertThat(run.out()).containsExactly("family,pv,cm,serious,class", "f,4,,no,moderate");
        assertThat(run.err()).contains("row 3, column answer: '0' is no answer to ctspc_child_w1");
    }

    @Test
    void leavesOutAFamilyWithAFault() throws IOException {
        CommandRun run = classify(
                "family_violence",
                VIOLENCE,
                "a,mother,A,ctspc_parent_c,once",
                "a,mother,A,ctspc_parent_z,once",
                "b,mother,A,ctspc_parent_c,9",
                "c,mother,A,ctspc_parent_c,once",
                "c,mother,A,ctspc_parent_c,twice",
                "d,,A,ctspc_parent_c,once",
                ",mother,A,ctspc_parent_c,once",
                "e,mother,A,,once",
                "f,mother,A,ctspc_parent_c,once");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).containsExactly("family,pv,cm,serious,class", "f,,1,no,moderate");
        assertThat(run.err().lines().map(line -> line.substring(line.indexOf("row"))))
                .containsExactly(
                        "row 3, column item: there is no item 'ctspc_parent_z' in the study.",
                        "row 4, column answer: '9' is no answer to ctspc_parent_c, which takes never, before, once,"
                                + " twice, 3_5, 6_10, 11_20, over_20, 0, 7, 1, 2, 3, 4, 5, 6.",
                        "row 6, column item: 'ctspc_parent_c' was answered in row 5: keep one wave and answer.",
                        "row 7, column participant: the cell is empty, and it must not be.",
                        "row 8, column family: the cell is empty, and it must not be.",
                        "row 9, column item: the cell is empty, and it must not be.");
    }

    @Test
    void addsUpTheRisksOfParents() throws IOException {
        CommandRun run = classify(
                "cumulative_risk",
                RISK,
                // exactly on the boundary is no risk
                "edge,3,1500,12,8,8,mavo_lbo,no",
                "over,4,1499,11,9,9,primary,yes",
                "band,4,under_1500,12,8,8,other,yes",
                "middle,0,1500_3100,40,0,0,hbo_wo,no",
                "high,0,over_3100,40,0,0,havo_vwo_mbo,no",
                "two-and-one,4,under_1500,,8,8,other,no",
                "three,4,under_1500,11.5,,,,",
                "one-and-one,4,1500,12,,8,other,no",
                "unknown,,,,,,,");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .containsExactly(
                        "id,factors,unknown,cumulation",
                        "edge,0,0,no",
                        "over,7,0,yes",
                        "band,3,0,yes",
                        "middle,0,0,no",
                        "high,0,0,no",
                        "two-and-one,2,1,",
                        "three,3,4,yes",
                        "one-and-one,1,1,no",
                        "unknown,0,7,");
    }

    @Test
    void leavesOutAParentWithAFault() throws IOException {
        CommandRun run = classify(
                "cumulative_risk",
                RISK,
                "a,11,1500,12,8,8,other,no",
                "half,4.5,1500,12,8,8,other,no",
                "b,4,little,12,8,8,other,no",
                "c,4,1500,-1,8,8,other,no",
                "d,4,1500,12,201,8,other,no",
                "e,4,1500,12,8,8,university,no",
                "f,4,1500,12,8,8,other,perhaps",
                ",4,1500,12,8,8,other,no",
                "g,4,1500,12,8,8,other,no");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).containsExactly("id,factors,unknown,cumulation", "g,1,0,no");
        assertThat(run.err().lines().map(line -> line.substring(line.indexOf("row"))))
                .containsExactly(
                        "row 2, column ace10_total: '11' is no number from 0 to 10.",
                        "row 3, column ace10_total: '4.5' is no whole number from 0 to 10.",
                        "row 4, column income: 'little' is neither a number of euro a month nor one of under_1500,"
                                + " 1500_3100, over_3100, unknown.",
                        "row 5, column work_hours: '-1' is no number from 0 to 168.",
                        "row 6, column glasses_self: '201' is no number from 0 to 200.",
                        "row 7, column education: 'university' is none of primary, mavo_lbo, havo_vwo_mbo, hbo_wo,"
                                + " other, none.",
                        "row 8, column single_parent: 'perhaps' is none of yes, no.",
                        "row 9, column id: the cell is empty, and it must not be.");
    }

    @Test
    void takesTheBandsOfIncomeAndTheEducationsThatParentsAreAsked() {
        assertThat(options("hh_income")).containsAll(CumulativeRiskRows.INCOMES).contains("unknown");
        assertThat(options("dem_education")).containsExactlyInAnyOrderElementsOf(CumulativeRiskRows.EDUCATIONS);
    }

    @Test
    void takesAnIncomeThatNobodyKnowsForUnknownAndNoEducationForARisk() throws IOException {
        CommandRun run = classify("cumulative_risk", RISK, "a,0,unknown,40,0,0,none,no");

        assertThat(run.out()).last().isEqualTo("a,1,1,no");
    }

    private static Stream<String> options(String code) {
        return DefinitionFolder.reference().instruments().stream()
                .flatMap(instrument -> instrument.items())
                .filter(item -> item.code().equals(code))
                .flatMap(item -> item.type().options().stream())
                .map(AnswerOption::code);
    }

    @Test
    void demandsItsColumnsAndARule() throws IOException {
        assertThat(classify("family_violence", "family,item,answer").err())
                .endsWith("lacks the column participant, target: add it.\n");
        assertThat(classify("cumulative_risk", "id,income").status()).isEqualTo(1);
        CommandRun unknown = classify("dance", RISK);
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).isEqualTo("meetmoment: --rule needs one of family_violence, cumulative_risk.\n");
    }

    private CommandRun classify(String rule, String... lines) throws IOException {
        return CommandRun.of("classify", "--rule", rule, CommandRun.file(folder, "in.csv", lines));
    }
}
