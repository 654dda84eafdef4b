package nl.meetmoment.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meetmoment.instrument.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is asked what, as protocol.md and instruments.csv have it. */
class ProtocolRoutesTests {

    private static final Study STUDY = DefinitionFolder.reference();
    private static final Proof PROOF = Proof.of(STUDY);
    private static final Set<String> ONCE = Set.of("qbf", "ace10");

    /** The child's HiPIC: its 144 items do not fit the 45 minutes of a child. A study that wants it places it. */
    private static final List<String> OFF_BY_DEFAULT = List.of("hipic_child");

    @Test
    void placesEveryRowOfTheProtocolAndNothingElse() {
        assertThat(PROOF.notPlaced()).isEqualTo(OFF_BY_DEFAULT);
        assertThat(instruments("parent", "T1", "6", "partner", "ots"))
                .containsExactlyInAnyOrder(
                        "cts2 coercive_control ctspc_parent tsi tscyc nosik nosi_comp ppq_warmth mfps_autonomy auditc_self"
                                .concat(" auditc_partner dudit mansa grades simspr security_parent kidscreen10_proxy")
                                .concat(" help_self help_for_child gi_satisfaction demographics_parent household")
                                .concat(" child_confirm demographics_child_link parents_conflict covid_parent")
                                .concat(" closing_parent")
                                .split(" "));
        assertThat(instruments("child", "T1", "15", "", "none"))
                .containsExactlyInAnyOrder(
                        "ctspc_child dating_violence tscc sis security_child isrd3 sdq kidscreen27 espad help_child covid_child"
                                .concat(" demographics_child closing_child")
                                .split(" "));
    }

    /** Ages as they are on the wave's date, both bounds included. */
    @ParameterizedTest
    @CsvSource({
        "parent, T0,  3, tscyc simspr ctspc_parent nosik, hipic",
        "parent, T0,  5, tscyc simspr, hipic",
        "parent, T0,  6, tscyc simspr hipic,",
        "parent, T0, 12, tscyc simspr hipic,",
        "parent, T0, 13, security_parent kidscreen10_proxy, tscyc simspr hipic parents_conflict",
        "parent, T1,  9, tscyc, hipic qbf ace10",
        "parent, T2, 18, ctspc_parent nosik nosi_comp ppq_warmth mfps_autonomy security_parent help_for_child, tscyc",
        "parent, T0,  9, qbf ace10, covid_parent",
        "parent, T2,  9, covid_parent tsi cts2, ace10",
        "child,  T0,  8, tscc sis kidscreen27 isrd3 ctspc_child, sdq espad dating_violence covid_child",
        "child,  T0, 10, , sdq",
        "child,  T0, 11, sdq, espad",
        "child,  T0, 12, sdq espad, dating_violence",
        "child,  T0, 13, espad, dating_violence",
        "child,  T0, 14, dating_violence,",
        "child,  T0, 17, sdq,",
        "child,  T2, 18, tscc espad dating_violence covid_child, sdq"
    })
    void asksByAgeAndWave(String informant, String wave, String age, String asked, String notAsked) {
        Set<String> all = instruments(informant, wave, age, "partner", "ots");

        assertThat(all).containsAll(words(asked));
        assertThat(words(notAsked)).noneMatch(all::contains);
    }

    @Test
    void asksAboutAPartnerWhereThereIsOrWasOne() {
        List<String> ofPartners = List.of("cts2", "coercive_control", "auditc_partner");

        assertThat(instruments("parent", "T0", "9", "partner", "ots")).containsAll(ofPartners);
        assertThat(instruments("parent", "T0", "9", "no_partner", "ots"))
                .doesNotContainAnyElementsOf(ofPartners)
                .contains("simspr", "parents_conflict");
    }

    @ParameterizedTest
    @CsvSource({"none, false", "preventive, true", "ots, true", "uhp, true"})
    void asksAboutTheInstitutionWhereThereIsAMeasure(String measure, boolean isAsked) {
        assertThat(instruments("parent", "T0", "9", "partner", measure).contains("gi_satisfaction"))
                .isEqualTo(isAsked);
    }

    @Test
    void asksWhoJoinsLaterWhatOthersWereAskedAtTheStart() {
        var child = new TargetChild("A", 9, "girl", "none");
        var joining = new Facts("T1", 38, "vt_utrecht", "none", List.of(child), "", true);
        var staying = new Facts("T1", 38, "vt_utrecht", "none", List.of(child), "", false);

        assertThat(Plan.of(STUDY, "parent", joining).journey(Answers.NONE).pages())
                .extracting(page -> page.planned().instrument().id())
                .containsAll(ONCE);
        assertThat(Plan.of(STUDY, "parent", staying).journey(Answers.NONE).pages())
                .extracting(page -> page.planned().instrument().id())
                .doesNotContainAnyElementsOf(ONCE);
        assertThat(items("parent", joining)).contains("dem_birth_year", "dem_sex", "dem_country", "link_relation");
        assertThat(items("parent", staying))
                .doesNotContain("dem_birth_year", "dem_sex", "dem_country", "dem_country_mother", "link_relation")
                .contains("dem_work_hours", "hh_income", "link_home");
    }

    @Test
    void asksAboutThePersonalityOfTheYoungestOfSixToTwelveOnly() {
        var children = List.of(new TargetChild("A", 11, "girl", "none"), new TargetChild("B", 7, "boy", "none"));
        var facts = new Facts("T0", 38, "vt_utrecht", "none", children, "");

        assertThat(Plan.of(STUDY, "parent", facts).journey(Answers.NONE).pages())
                .filteredOn(page -> page.planned().instrument().id().equals("hipic"))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.planned().instance().key()).isEqualTo("B"));
    }

    /** Reactions to conflict need one, and two parents. */
    @ParameterizedTest
    @CsvSource({"yes, true", "no, false", "alone, false"})
    void asksHowAChildReactsWhereItsParentsQuarrel(String answer, boolean isAsked) {
        var facts = new Facts("T0", 38, "vt_utrecht", "none", List.of(new TargetChild("A", 9, "girl", "none")), "");
        var answers = new Answers(Map.of(new AnswerKey("conflict_parents", "A"), Answer.given(answer)));

        assertThat(instruments("parent", facts, answers).contains("simspr")).isEqualTo(isAsked);
    }

    @ParameterizedTest
    @CsvSource({
        "mother, father, true",
        "mother, none, false",
        "none, stepfather, false",
        "grandmother, grandfather, true"
    })
    void asksAChildAboutItsParentsTogetherWhereThereAreTwo(String mother, String father, boolean isAsked) {
        var facts = new Facts("T0", 9, "vt_utrecht", "none", List.of(new TargetChild("A", 9, "girl", "none")), "A");
        var answers = new Answers(Map.of(
                new AnswerKey("figure_mother", ""), Answer.given(mother),
                new AnswerKey("figure_father", ""), Answer.given(father)));

        assertThat(instruments("child", facts, answers).contains("sis")).isEqualTo(isAsked);
        assertThat(items("child", facts, answers).contains("ctspc_child_w1")).isEqualTo(isAsked);
        assertThat(Plan.of(STUDY, "child", facts).journey(answers).pages().stream()
                        .filter(page -> page.planned().instrument().id().equals("security_child"))
                        .map(page -> page.planned().instance().key())
                        .distinct()
                        .count())
                .isEqualTo(isAsked ? 2 : 1);
    }

    @Test
    void namesOrganisationsOfTheOwnRegion() {
        for (Region region : STUDY.regions()) {
            String example = STUDY.example("youth", region.code(), "nl");
            assertThat(example).isEqualTo(region.examples().getOrDefault("youth", "een organisatie voor jeugdhulp"));
        }
        assertThat(STUDY.example("addict", "vt_twente", "nl")).isEqualTo("Tactus");
        assertThat(STUDY.example("dv", "gi_leger_des_heils", "en")).isEqualTo("a shelter");
    }

    /** Light at both ends, and a page to breathe on after what is heavy. */
    @Test
    void startsAndEndsLightAndBreaksAfterWhatIsHeavy() {
        Set<String> sensitive = STUDY.proof().sensitive();
        for (Proof.Row row : PROOF.rows()) {
            List<String> all = PROOF.shares(row.respondent()).stream()
                    .map(Proof.Share::instrument)
                    .toList();
            assertThat(all.subList(0, 2)).doesNotContainAnyElementsOf(sensitive);
            assertThat(all.subList(all.size() - 2, all.size())).doesNotContainAnyElementsOf(sensitive);
        }
    }

    private static Set<String> instruments(String informant, String wave, String age, String ofCase, String measure) {
        String kind = informant.equals("child") ? "" : ofCase;
        var respondent = new Respondent(informant, List.of(Integer.valueOf(age)), wave, measure, kind);
        return PROOF.shares(respondent).stream().map(Proof.Share::instrument).collect(Collectors.toSet());
    }

    private static Set<String> instruments(String questionnaire, Facts facts, Answers answers) {
        return Plan.of(STUDY, questionnaire, facts).journey(answers).pages().stream()
                .map(page -> page.planned().instrument().id())
                .collect(Collectors.toSet());
    }

    private static Set<String> items(String questionnaire, Facts facts) {
        return items(questionnaire, facts, Answers.NONE);
    }

    private static Set<String> items(String questionnaire, Facts facts, Answers answers) {
        return Plan.of(STUDY, questionnaire, facts).journey(answers).pages().stream()
                .flatMap(page -> page.items().stream().map(item -> item.code()))
                .collect(Collectors.toSet());
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" "));
    }
}
