package nl.meetmoment.linkage.recruitment;

import static nl.meetmoment.linkage.recruitment.CallLists.HEADER;
import static nl.meetmoment.linkage.recruitment.CallLists.MIGRATOR;
import static nl.meetmoment.linkage.recruitment.CallLists.row;
import static nl.meetmoment.linkage.recruitment.CallLists.telephone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class RecruiterIntegrationTests {

    private static final String GI = "gi_brabant";

    @Autowired
    WebApplicationContext site;

    @Autowired
    HandOvers handOvers;

    private CallLists lists;
    private StaffMember recruiter;

    @BeforeEach
    void begin() {
        lists = new CallLists(site);
        recruiter = lists.recruiter(GI);
    }

    @Test
    void callsNobodyBeforeEveryLetterIsTwoWeeksOld() throws Exception {
        String apart = row("Kanarie", telephone(), "Elders 3", telephone());
        UUID entry = lists.take(recruiter, GI, HEADER + apart).get(0);
        open(entry).andExpect(status().isConflict());

        letter(entry, 1, LocalDate.now(DutchTime.ZONE).minusDays(20));
        assertThat(CallLists.of(entry, "callable_from"))
                .as("one of two letters")
                .isEmpty();
        letter(entry, 2, LocalDate.now(DutchTime.ZONE).minusDays(13));
        assertThat(CallLists.of(entry, "callable_from"))
                .isEqualTo(LocalDate.now(DutchTime.ZONE).plusDays(1).toString());
        open(entry).andExpect(status().isConflict());
    }

    @Test
    void noNameIsOnTheListAndTheCardIsInTheTrail() throws Exception {
        UUID entry = lists.callable(recruiter, GI, row("Kanarie", telephone()));
        lists.see("/staff/recruitment", recruiter)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Kanarie"))));
        lists.see(card(entry), recruiter)
                .andExpect(redirectedUrl("/staff/recruitment"))
                .andExpect(flash().attribute("refused", "not-yours"));

        open(entry).andExpect(redirectedUrl(card(entry)));

        lists.see(card(entry), recruiter).andExpect(content().string(containsString("Zoë Kanarie")));
        assertThat(CallLists.trail(recruiter)).endsWith("call-list.opened", "call-list.card-shown");
    }

    @Test
    @Tag("D5")
    void showsNoCardThatTheTrailCannotHold() throws Exception {
        UUID entry = lists.callable(recruiter, GI, row("Kanarie", telephone()));
        open(entry);
        MIGRATOR.sql("revoke execute on function audit.append(text, text, text) from mm_fieldwork")
                .update();
        try {
            lists.see(card(entry), recruiter)
                    .andExpect(status().is5xxServerError())
                    .andExpect(content().string(not(containsString("Kanarie"))));
        } finally {
            MIGRATOR.sql("grant execute on function audit.append(text, text, text) to mm_fieldwork")
                    .update();
        }
    }

    @Test
    @Tag("P11")
    void seesTheOwnOrganisationOnly() throws Exception {
        UUID entry = lists.callable(recruiter, GI, row("Pimpelmees", telephone()));
        StaffMember other = lists.recruiter("gi_west");
        StaffMember coordinator = lists.member(Role.COORDINATOR, null);

        lists.act(entries(entry) + "/open", other).andExpect(status().isNotFound());
        lists.act("/linkage/recruitment/letters/" + entry + "/opt-out", other).andExpect(status().isNotFound());
        lists.see("/linkage/recruitment/letters?show=all", other)
                .andExpect(content().string(not(containsString("Pimpelmees"))));
        lists.act(entries(entry) + "/open", coordinator).andExpect(status().isForbidden());
        lists.see("/linkage/recruitment/letters", coordinator).andExpect(status().isForbidden());
        lists.see(card(entry), coordinator).andExpect(status().isForbidden());
    }

    @Test
    @Tag("P11")
    @Tag("D2")
    void theDatabaseItselfShowsTheOwnOrganisationOnly(
            @Autowired TransactionTemplate transaction, @Autowired JdbcClient fieldwork) throws Exception {
        UUID entry = lists.callable(recruiter, GI, row("Kanarie", telephone()));

        for (String table : List.of("call_list_entry", "call_list_letter")) {
            String count = "select count(*) from fieldwork." + table + " where entry_id = ?";
            for (StaffMember who : List.of(recruiter, lists.member(Role.COORDINATOR, null))) {
                assertThat(as(who, transaction, fieldwork.sql(count).param(entry)))
                        .isEqualTo(1);
            }
            for (StaffMember who :
                    List.of(lists.recruiter("gi_west"), lists.recruiter(null), lists.member(Role.ASSISTANT, null))) {
                assertThat(as(who, transaction, fieldwork.sql(count).param(entry)))
                        .isZero();
            }
        }
    }

    private static int as(StaffMember who, TransactionTemplate transaction, JdbcClient.StatementSpec question) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(who, null));
        try {
            return transaction.execute(status -> question.query(Integer.class).single());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    @Tag("P11")
    void tellsARecruiterWithoutAnOrganisationSo() throws Exception {
        for (String page :
                List.of("/staff/recruitment", "/staff/recruitment/figures", "/linkage/recruitment/letters")) {
            lists.see(page, lists.recruiter(null))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Bij uw account staat geen organisatie")));
        }
    }

    @Test
    void opensOneFamilyAtATimeAndNotAColleagues() throws Exception {
        UUID first = lists.callable(recruiter, GI, row("Kanarie", telephone()));
        UUID second = lists.callable(recruiter, GI, row("Vink", telephone()));
        open(first);

        lists.act(entries(first) + "/open", lists.recruiter(GI)).andExpect(status().isConflict());
        open(second);
        lists.see(card(first), recruiter).andExpect(redirectedUrl("/staff/recruitment"));
        lists.act(entries(first) + "/open", lists.recruiter(GI)).andExpect(redirectedUrl(card(first)));
    }

    @Test
    void asksForAnOutcomeAReasonAndATimeThatIsStillToCome() throws Exception {
        UUID entry = lists.callable(recruiter, GI, row("Kanarie", telephone()));
        open(entry);

        attempt(entry).andExpect(status().isUnprocessableContent());
        attempt(entry, "outcome", "refused").andExpect(status().isUnprocessableContent());
        attempt(entry, "outcome", "consent").andExpect(status().isUnprocessableContent());
        attempt(entry, "outcome", "call_back", "callBackOn", "2020-01-01", "callBackAt", "10:00")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("2020-01-01")));
        assertThat(CallLists.of(entry, "attempts")).isEqualTo("0");
    }

    @Test
    void keepsTheTimeToCallBack() throws Exception {
        UUID entry = lists.callable(recruiter, GI, row("Kanarie", telephone()));
        open(entry);

        attempt(entry, "outcome", "call_back", "callBackOn", "2099-07-01", "callBackAt", "10:00")
                .andExpect(redirectedUrl("/staff/recruitment"));

        assertThat(CallLists.of(entry, "next_call_at at time zone 'UTC'")).isEqualTo("2099-07-01 08:00:00");
        lists.see("/staff/recruitment", recruiter).andExpect(content().string(containsString("1 juli 10:00")));
    }

    @Test
    void leavesAFamilyAloneAfterAsManyAttemptsAsAreAllowed() throws Exception {
        UUID entry = lists.callable(recruiter, GI, row("Kanarie", telephone()));
        for (int attempt = 1; attempt <= 8; attempt++) {
            assertThat(CallLists.of(entry, "state")).isEqualTo("open");
            open(entry);
            attempt(entry, "outcome", "no_answer");
        }
        assertThat(CallLists.of(entry, "reason")).isEqualTo("not_reached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no_answer", "refused"})
    void takesTheLastOutcomeBackForAWhile(String outcome) throws Exception {
        UUID entry = lists.callable(recruiter, GI, row("Kanarie", telephone()));
        open(entry);
        attempt(entry, "outcome", outcome, "refusedDetail", "no_time");

        lists.act(entries(entry) + "/undo", recruiter).andExpect(redirectedUrl(card(entry)));

        assertThat(CallLists.of(entry, "state || attempts || coalesce(last_outcome, '-')"))
                .isEqualTo("open0-");
        attempt(entry, "outcome", outcome, "refusedDetail", "no_time");
        MIGRATOR.sql("update fieldwork.call_attempt set at = at - interval '11 seconds' where entry_id = ?")
                .param(entry)
                .update();
        lists.act(entries(entry) + "/undo", recruiter).andExpect(status().isConflict());
    }

    @Test
    @Tag("P9")
    void forgetsWhoRefusedAndKeepsTheReason() throws Exception {
        String family = row("Kanarie", telephone());
        UUID entry = lists.callable(recruiter, GI, family);
        open(entry);
        attempt(entry, "outcome", "refused", "refusedDetail", "too_much");
        handOvers.forgetClosed();
        assertThat(CallLists.candidates(entry)).as("while it can be taken back").isEqualTo(1);

        aMinuteLater(entry);
        handOvers.forgetClosed();

        assertThat(CallLists.candidates(entry)).isZero();
        assertThat(CallLists.of(entry, "reason || '/' || detail")).isEqualTo("refused/too_much");
        assertThat(lists.take(recruiter, GI, HEADER + family))
                .as("not called after all")
                .isEmpty();
    }

    @Test
    @Tag("P9")
    void forgetsWhoObjectsBeforeTheCall() throws Exception {
        UUID entry =
                lists.take(recruiter, GI, HEADER + row("Kanarie", telephone())).get(0);
        lists.act(letters(entry) + "/opt-out", recruiter);
        lists.act(letters(entry) + "/undo", recruiter);
        assertThat(CallLists.of(entry, "state")).isEqualTo("open");

        lists.act(letters(entry) + "/opt-out", recruiter);
        aMinuteLater(entry);
        handOvers.forgetClosed();

        assertThat(CallLists.of(entry, "reason")).isEqualTo("opt_out");
        assertThat(CallLists.candidates(entry)).isZero();
        lists.act(letters(entry) + "/opt-out", recruiter).andExpect(status().isUnprocessableContent());
    }

    /** The mother's address is hers: not on the father's letter, not on the card beside his name, not in what is handed over. */
    @Test
    @Tag("S5")
    void leavesTheFathersAddressUnknownAndSaysWhatToDo() throws Exception {
        String row = row("Kanarie", telephone(), "WEG", telephone()).replaceAll("WEG;\\d{4} [A-Z]{2};", ";;");
        UUID entry = lists.take(recruiter, GI, CallLists.HEADER + row).get(0);
        lists.see("/linkage/recruitment/letters?show=all&after=" + before(entry), recruiter)
                .andExpect(
                        content().string(containsString("Stuur deze brief nooit naar het adres van de andere ouder.")));
        lists.sendLetters(recruiter, entry, LocalDate.now(DutchTime.ZONE).minusDays(14));
        open(entry);
        lists.see(card(entry), recruiter)
                .andExpect(content().string(containsString("adres onbekend")))
                .andExpect(content().string(containsString("Vraag deze ouder zelf waar de post mag komen.")));

        consent(entry, "persons", "1", "persons", "2", "birth2", "1980-07");

        String caseNumber = CallLists.of(entry, "case_number");
        lists.see("/linkage/families/" + caseNumber, lists.member(Role.COORDINATOR, null))
                .andExpect(content()
                        .string(containsString("Adres onbekend. De coördinator vraagt het deze persoon zelf.")));
    }

    /** Where a page of the list begins that has this entry in front. */
    private static long before(UUID entry) {
        return Long.parseLong(CallLists.of(entry, "number")) - 1;
    }

    @Test
    void handsOverOnlyWhoConsented() throws Exception {
        UUID entry = lists.callable(recruiter, GI, row("Kanarie", telephone(), "Geheimstraat 3", telephone()));
        open(entry);
        consent(entry, "persons", "1", "persons", "3").andExpect(redirectedUrl("/staff/recruitment"));

        assertThat(members(entry)).containsExactly("parent mother true 1985-3", "child child true");
        assertThat(names(entry)).isEqualTo(2);
        assertThat(CallLists.candidates(entry)).isZero();
        assertThat(CallLists.of(entry, "reason")).isEqualTo("consent");
        assertThat(MIGRATOR.sql("""
                        select count(*) from linkage.telephone_consent join linkage.person using (participant_id)
                        join fieldwork.call_list_entry using (case_number) where entry_id = ? and reference = 'R 2026/17'
                        """).param(entry).query(Integer.class).single()).isEqualTo(2);
        lists.see(card(entry), recruiter).andExpect(redirectedUrl("/staff/recruitment"));
        lists.act(entries(entry) + "/undo", recruiter).andExpect(status().isConflict());
    }

    @Test
    void keepsNoConsentWithoutWhatGoesWithIt() throws Exception {
        UUID entry = lists.callable(recruiter, GI, row("Kanarie", telephone(), "Elders 3", telephone()));
        open(entry);

        consent(entry, "persons", "3").andExpect(status().isUnprocessableContent());
        consent(entry, "persons", "2")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Vul jaar en maand in")));
        lists.act(card(entry) + "/consent", recruiter, "persons", "1", "on", "2999-01-01")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Leg het onderzoek eerst uit")))
                .andExpect(content().string(containsString("Vul een kenmerk in")))
                .andExpect(content().string(containsString("Vul een datum in")));
        assertThat(CallLists.of(entry, "state")).isEqualTo("open");

        consent(entry, "persons", "2", "birth2", "1980-07");
        assertThat(members(entry)).containsExactly("parent father true 1980-7", "child child false");
    }

    @Test
    @Tag("R31")
    void finishesAHandOverThatStoppedBetweenTheStores() throws Exception {
        UUID entry = lists.callable(recruiter, GI, row("Kanarie", telephone()));
        open(entry);
        MIGRATOR.sql("revoke insert on linkage.telephone_consent from mm_linkage")
                .update();
        try {
            consent(entry, "persons", "1").andExpect(flash().attribute("said", "recruitment.said.consent-later"));
            assertThat(members(entry)).hasSize(2);
            assertThat(names(entry)).as("all or nobody").isZero();
            assertThat(CallLists.candidates(entry)).isEqualTo(1);
            aMinuteLater(entry);
            handOvers.forgetClosed();
        } finally {
            MIGRATOR.sql("grant insert on linkage.telephone_consent to mm_linkage")
                    .update();
        }
        String caseNumber = CallLists.of(entry, "case_number");

        handOvers.finishAll();
        handOvers.finishAll();

        assertThat(CallLists.of(entry, "case_number")).isEqualTo(caseNumber);
        assertThat(members(entry)).hasSize(2);
        assertThat(names(entry)).isEqualTo(2);
        assertThat(CallLists.candidates(entry)).isZero();
    }

    @Test
    @Tag("R31")
    void showsNoCardOfAFamilyThatIsBeingHandedOver() throws Exception {
        UUID entry = lists.callable(recruiter, GI, row("Kanarie", telephone()));
        open(entry);
        MIGRATOR.sql("revoke insert on fieldwork.family from mm_fieldwork").update();
        try {
            consent(entry, "persons", "1");
            lists.see(card(entry), recruiter).andExpect(flash().attribute("refused", "handed-over"));
            assertThat(CallLists.of(entry, "state")).isEqualTo("open");
        } finally {
            MIGRATOR.sql("grant insert on fieldwork.family to mm_fieldwork").update();
        }
        handOvers.finishAll();
        assertThat(CallLists.of(entry, "reason")).isEqualTo("consent");
    }

    @Test
    @Tag("P9")
    void handsNobodyOverWhoObjectedMeanwhile() throws Exception {
        UUID entry = lists.callable(recruiter, GI, row("Kanarie", telephone()));
        open(entry);
        MIGRATOR.sql("revoke insert on fieldwork.family from mm_fieldwork").update();
        try {
            consent(entry, "persons", "1");
            lists.act(letters(entry) + "/opt-out", recruiter);
        } finally {
            MIGRATOR.sql("grant insert on fieldwork.family to mm_fieldwork").update();
        }

        handOvers.finishAll();

        assertThat(CallLists.of(entry, "reason || coalesce(case_number, '')")).isEqualTo("opt_out");
        assertThat(CallLists.candidates(entry)).isZero();
        assertThat(handOvers.isPending(entry)).isFalse();
    }

    @Test
    void countsWhatBecameOfAList() throws Exception {
        StaffMember own = lists.recruiter("vt_twente");
        UUID entry = lists.callable(own, "vt_twente", row("Kanarie", telephone()));
        lists.open(own, entry);
        lists.act(card(entry) + "/attempts", own, "outcome", "refused", "refusedDetail", "no_time");
        lists.take(own, "vt_twente", HEADER + row("Vink", telephone()));

        lists.see("/staff/recruitment/figures/flow.csv", own)
                .andExpect(content().string(containsString("\r\nvt_twente;2;1;0;1;1;1;0;0;0;0;0;1\r\n")));
        lists.see("/staff/recruitment/figures/times.csv", own)
                .andExpect(content().string(containsString(";1;1;0\r\n")));
        lists.see("/staff/recruitment/figures", own).andExpect(content().string(containsString("geen tijd")));
        lists.see("/staff/recruitment/figures?organisation=gi_west", own).andExpect(status().isNotFound());
        lists.see("/staff/recruitment/figures", lists.member(Role.COORDINATOR, null))
                .andExpect(content().string(containsString("Twente")));
    }

    private ResultActions open(UUID entry) throws Exception {
        return lists.act(entries(entry) + "/open", recruiter);
    }

    private ResultActions attempt(UUID entry, String... fields) throws Exception {
        return lists.act(card(entry) + "/attempts", recruiter, fields);
    }

    private ResultActions consent(UUID entry, String... fields) throws Exception {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(
                "explained",
                "true",
                "reference",
                "R 2026/17",
                "on",
                LocalDate.now(DutchTime.ZONE).toString()));
        return lists.act(card(entry) + "/consent", recruiter, all.toArray(String[]::new));
    }

    private void letter(UUID entry, int addressee, LocalDate on) throws Exception {
        lists.act(
                "/linkage/recruitment/letters/sent",
                recruiter,
                "all",
                "true",
                "shown",
                entry + ":" + addressee,
                "on",
                on.toString());
    }

    private static void aMinuteLater(UUID entry) {
        MIGRATOR.sql(
                        "update fieldwork.call_list_entry set closed_at = closed_at - interval '1 minute' where entry_id = ?")
                .param(entry)
                .update();
    }

    private static List<String> members(UUID entry) {
        return MIGRATOR.sql("""
                        select kind || ' ' || relation || ' ' || takes_part
                               || case when kind = 'parent' then ' ' || birth_year || '-' || birth_month else '' end
                        from fieldwork.participant join fieldwork.call_list_entry using (case_number)
                        where entry_id = ? order by participant.number
                        """).param(entry).query(String.class).list();
    }

    private static int names(UUID entry) {
        return MIGRATOR.sql("""
                        select count(*) from linkage.person join fieldwork.call_list_entry using (case_number) where entry_id = ?
                        """).param(entry).query(Integer.class).single();
    }

    private static String entries(UUID entry) {
        return "/staff/recruitment/entries/" + entry;
    }

    private static String card(UUID entry) {
        return "/linkage/recruitment/" + entry;
    }

    private static String letters(UUID entry) {
        return "/linkage/recruitment/letters/" + entry;
    }
}
