package nl.meetmoment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Pseudonym;
import nl.meetmoment.response.AnswersSubmitted;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.support.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class ScoreKeeperIntegrationTests {

    private static final String FACTS = """
            {"wave": "T0", "age": 38, "region": "vt_utrecht", "measure": "ots", "letter": "", "first": true,
             "children": [{"letter": "A", "age": 9, "sex": "girl", "measure": "ots"}]}
            """;

    @Autowired
    WebApplicationContext site;

    @Autowired
    ScoreKeeper keeper;

    @Autowired
    ScoreDifferences differences;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    StudyCatalogue studies;

    @Autowired
    @Qualifier("collection")
    JdbcClient store;

    private final UUID family = UUID.randomUUID();

    private UUID mother;

    @BeforeEach
    void submit() {
        mother = submitted();
        answer(mother, "dem_education", "primary");
        answer(mother, "dem_work_hours", "10");
        answer(mother, "hh_income", "under_1500");
        answer(mother, "hh_members", "own_children");
    }

    @Test
    void scoresWhatWasSubmittedUnderTheVersionOfItsInstrument() {
        events.publishEvent(new AnswersSubmitted(family));

        assertThat(store.sql("select scores ->> 'hh_single_parent' from collection.score_sheet"
                                + " where family_key = ? and instrument = 'household' and scoring_version = ?")
                        .params(family, version("household"))
                        .query(String.class)
                        .single())
                .isEqualTo("yes");
        assertThat(riskFactors()).isEqualTo("4");
    }

    @Test
    void findsWhatWasMissedAndDoesNothingTwice() {
        keeper.scoreWhatIsDue();
        assertThat(riskFactors()).isEqualTo("4");

        assertThat(keeper.scoreWhatIsDue()).isZero();
    }

    @Test
    void scoresAFamilyAnewWhenAnotherMemberSubmits() {
        events.publishEvent(new AnswersSubmitted(family));
        UUID father = submitted();
        answer(father, "cts2_7", "once");

        assertThat(keeper.scoreWhatIsDue()).isEqualTo(1);

        assertThat(store.sql("select value from collection.family_class where family_key = ? and class = 'violence_pv'")
                        .param(family)
                        .query(String.class)
                        .single())
                .isEqualTo("1");
    }

    @Test
    void leavesOutWhatIsNotSubmitted() {
        store.sql("insert into collection.response (family_key, response_id, pseudonym, wave, questionnaire, handle,"
                        + " definition, facts, mode, user_name, epoch, scrubbing_salt, scrubbing_hashes)"
                        + " values (?, ?, ?, 'T0', 'parent', ?, ?, cast(? as jsonb), 'visit', ?, 1, 's', '{}')")
                .params(family, UUID.randomUUID(), Pseudonym.random().value(), UUID.randomUUID(), definition(), FACTS)
                .param("user-" + UUID.randomUUID())
                .update();

        events.publishEvent(new AnswersSubmitted(family));

        assertThat(store.sql("select responses from collection.scored_family where family_key = ?")
                        .param(family)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void comparesTheScoresOfTwoVersions() {
        events.publishEvent(new AnswersSubmitted(family));
        store.sql("insert into collection.score_sheet select family_key, response_id, instrument, instance,"
                        + " '0000000000000000', cast(? as jsonb), scored_at - interval '1 year'"
                        + " from collection.score_sheet where family_key = ? and instrument = 'household'")
                .params("{\"hh_single_parent\": \"no\", \"hh_former\": \"1\"}", family)
                .update();

        assertThat(differences.latest())
                .filteredOn(one -> one.instrument().equals("household"))
                .allSatisfy(one -> {
                    assertThat(one.former()).isEqualTo("0000000000000000");
                    assertThat(one.current()).isEqualTo(version("household"));
                    assertThat(one.compared()).isEqualTo(1);
                    assertThat(one.isAny()).isTrue();
                })
                .extracting(one -> one.name() + " " + one.changed() + " " + one.gained() + " " + one.lost())
                .containsExactly("hh_former 0 0 1", "hh_single_parent 1 0 0");
    }

    @Test
    void showsResearchersWhatDiffersAndNoSmallNumbers() throws Exception {
        answer(mother, "ace10_1", "yes");
        events.publishEvent(new AnswersSubmitted(family));
        store.sql("insert into collection.score_sheet select family_key, response_id, instrument, instance,"
                        + " 'ffffffffffffffff', cast(? as jsonb), scored_at - interval '1 day'"
                        + " from collection.score_sheet where family_key = ? and instrument = 'ace10'")
                .params("{\"ace10_high\": \"yes\"}", family)
                .update();
        MockMvc browser =
                MockMvcBuilders.webAppContextSetup(site).apply(springSecurity()).build();

        browser.perform(get("/staff/scores").with(user(member(Role.RESEARCHER))))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("ace10_high"),
                                containsString("&lt; 5"),
                                containsString(version("ace10")))));
        browser.perform(get("/staff/scores").with(user(member(Role.ASSISTANT)))).andExpect(status().isForbidden());
        browser.perform(get("/staff/scores")).andExpect(status().isSeeOther());
    }

    private StaffMember member(Role role) {
        LocalDate signed = LocalDate.of(2026, 1, 5);
        String userName = "staff-" + UUID.randomUUID();
        var account = new NewAccount(userName, "Robin de Proef", role, "vijftien tekens of meer", signed, signed);
        UUID id = site.getBean(Accounts.class).create(account);
        return new StaffMember(id, userName, account.name(), role, signed, signed);
    }

    @Test
    void takesNoScoreBack() {
        events.publishEvent(new AnswersSubmitted(family));

        assertThatThrownBy(() -> store.sql("delete from collection.score_sheet where family_key = ?")
                        .param(family)
                        .update())
                .rootCause()
                .hasFieldOrPropertyWithValue("SQLState", "42501");
    }

    /** The sex is asked in the first wave, and cut-offs go by it. */
    @Test
    void scoresALaterWaveAnewWhenAnEarlierOneTellsMore() {
        String pseudonym = Pseudonym.random().value();
        UUID later = submitted(pseudonym, "T1");
        answer(later, "auditc_self_1", "2_4_month");
        answer(later, "auditc_self_2", "3_4");
        answer(later, "auditc_self_3", "less_monthly");
        events.publishEvent(new AnswersSubmitted(family));
        assertThat(positive(later)).isNull();

        answer(submitted(pseudonym, "T0"), "dem_sex", "woman");
        events.publishEvent(new AnswersSubmitted(family));

        assertThat(positive(later)).isEqualTo("yes");
    }

    private @Nullable String positive(UUID response) {
        return store.sql("select scores ->> 'auditc_self_positive' from collection.score_sheet where response_id = ?"
                        + " and instrument = 'auditc_self'")
                .param(response)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private String riskFactors() {
        return store.sql("select value from collection.family_class where family_key = ? and class = 'risk_factors'")
                .param(family)
                .query(String.class)
                .single();
    }

    private String version(String instrument) {
        return studies.current().instruments().stream()
                .filter(one -> one.isCalled(instrument))
                .findFirst()
                .orElseThrow()
                .scoringVersion();
    }

    private String definition() {
        return studies.current().version();
    }

    private UUID submitted() {
        return submitted(Pseudonym.random().value(), "T0");
    }

    private UUID submitted(String pseudonym, String wave) {
        UUID response = UUID.randomUUID();
        store.sql(
                        "insert into collection.response (family_key, response_id, pseudonym, wave, questionnaire, definition,"
                                + " facts, mode, epoch, state, started_at, submitted_at)"
                                + " values (?, ?, ?, ?, 'parent', ?, cast(? as jsonb), 'visit', 1, 'submitted', now(), now())")
                .params(family, response, pseudonym, wave, definition(), FACTS)
                .update();
        answer(response, "has_partner", "yes");
        return response;
    }

    private void answer(UUID response, String item, String value) {
        store.sql(
                        "insert into collection.answer (family_key, response_id, item, instance, state, value, epoch, sequence,"
                                + " form) values (?, ?, ?, '', 'given', ?, 1, 1, ?)")
                .params(family, response, item, value, UUID.randomUUID())
                .update();
    }
}
