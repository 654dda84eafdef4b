package nl.meetmoment.linkage.messages;

import static nl.meetmoment.linkage.messages.Correspondence.NONE;
import static nl.meetmoment.linkage.messages.Correspondence.email;
import static nl.meetmoment.linkage.messages.Correspondence.mother;
import static nl.meetmoment.linkage.messages.Correspondence.newAddress;
import static nl.meetmoment.linkage.messages.Correspondence.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.Appointments;
import nl.meetmoment.fieldwork.CancelReason;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.messages.MessageKind;
import nl.meetmoment.linkage.Channel.Safety;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class MessagePagesIntegrationTests {

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);

    @Autowired
    WebApplicationContext application;

    private MockMvc site;
    private Correspondence office;
    private StaffMember coordinator;
    private RegisteredFamily family;
    private UUID id;

    @BeforeEach
    void leaveAMessageToAPerson() {
        site = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        office = new Correspondence(application);
        office.approveAll();
        coordinator = member(Role.COORDINATOR);
        family = office.family(email(newAddress(), Safety.UNKNOWN));
        office.plan(family);
        office.ripen(family);
        office.rounds(settings(NONE, NONE), new NoTextMessages()).round();
        id = office.message(mother(family), MessageKind.CONFIRMATION).id();
    }

    @Test
    void showsWhatWaitsByCaseNumberAndNoName() throws Exception {
        as(coordinator, get("/linkage/messages?filter=true&state=tasks&family=" + family.caseNumber()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(family.caseNumber()),
                                containsString("state=by_person"),
                                containsString("niet bekend of het veilig is"),
                                containsString("Er is geen mailserver ingesteld"),
                                not(containsString("Kanarie")))));
        as(coordinator, get("/linkage/messages?filter=true&state=printed&family=" + family.caseNumber()))
                .andExpect(content().string(containsString("Er zijn geen berichten.")));
        as(coordinator, get("/staff/overview")).andExpect(content().string(containsString("berichten voor een mens")));
    }

    @Test
    @Tag("D5")
    void opensAMessageOnceTheTrailHasIt() throws Exception {
        as(coordinator, get("/linkage/messages/" + id))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Wat nu?")));

        assertThat(trail()).containsExactly("message.shown " + id);
        as(coordinator, get("/linkage/messages/" + UUID.randomUUID())).andExpect(status().isNotFound());
    }

    @Test
    void settlesAndTakesBack() throws Exception {
        as(coordinator, post("/linkage/messages/" + id + "/settle").param("how", "nonsense"))
                .andExpect(flash().attribute("refused", "how"));
        as(coordinator, post("/linkage/messages/" + id + "/settle").param("how", "called"))
                .andExpect(flash().attribute("undo", id));
        assertThat(state()).isEqualTo(MessageState.SETTLED);
        assertThat(outboxState()).isEqualTo("told");
        as(coordinator, post("/linkage/messages/" + id + "/retry")).andExpect(flash().attribute("refused", "state"));
        as(member(Role.COORDINATOR), post("/linkage/messages/" + id + "/undo"))
                .andExpect(flash().attribute("refused", "late"));
        as(coordinator, post("/linkage/messages/" + id + "/undo")).andExpect(flash().attribute("said", "undone"));
        assertThat(state()).isEqualTo(MessageState.BY_PERSON);
        assertThat(outboxState()).isEqualTo("handed_over");

        TestDatabase.owner()
                .sql("update linkage.message_step set at = at - interval '1 minute' where message_id = ?")
                .param(id)
                .update();
        as(coordinator, post("/linkage/messages/" + id + "/undo")).andExpect(flash().attribute("refused", "state"));
    }

    @Test
    void beginsAPageAfterTheLastMessageOfTheOneBefore() throws Exception {
        Message message = office.bean(Messages.class).find(id).orElseThrow();
        String address = "/linkage/messages?filter=true&family=" + family.caseNumber() + "&after=";

        as(coordinator, get(address + new MessageCursor(message.changedAt().plusSeconds(1), id)))
                .andExpect(content().string(containsString("/linkage/messages/" + id)));
        as(coordinator, get(address + MessageCursor.after(message)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/linkage/messages/" + id))));
        as(coordinator, get(address + "nonsense")).andExpect(status().isNotFound());
    }

    @Test
    void takesOneClickForWhatCameTooLate() throws Exception {
        TestDatabase.owner()
                .sql("update linkage.message set reason = 'too-late' where message_id = ?")
                .param(id)
                .update();
        as(coordinator, get("/linkage/messages?filter=true&state=tasks&family=" + family.caseNumber()))
                .andExpect(content().string(containsString("name=\"how\" value=\"not-needed\"")));

        as(coordinator, post("/linkage/messages/" + id + "/settle").param("how", "not-needed"))
                .andExpect(flash().attribute("undo", id));
        assertThat(state()).isEqualTo(MessageState.SETTLED);
    }

    @Test
    void tellsCoordinatorsAndAdministratorsThatTheMailServerRefusesTheSite() throws Exception {
        TestDatabase.owner()
                .sql("update linkage.message set state = 'failed', reason = 'relay' where message_id = ?")
                .param(id)
                .update();
        String said = "De mailserver weigert wat deze site verstuurt";

        as(coordinator, get("/linkage/messages")).andExpect(content().string(containsString(said)));
        as(member(Role.ADMINISTRATOR), get("/staff/accounts"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(said)));
        as(member(Role.ASSISTANT), get("/staff")).andExpect(content().string(not(containsString(said))));
    }

    @Test
    void showsEveryAddressThatTheMessageCameBackFrom() throws Exception {
        for (String address : List.of("een@voorbeeld.invalid", "twee@voorbeeld.invalid")) {
            office.reachedBy(family, email(address, Safety.SAFE));
            as(coordinator, post("/linkage/messages/" + id + "/retry"));
            try (var server = new StubbornServer("550 5.1.1 no such user", false)) {
                office.rounds(settings(Correspondence.local(server.port()), NONE), new NoTextMessages())
                        .round();
            }
        }

        as(coordinator, get("/linkage/messages/" + id))
                .andExpect(content().string(containsString("een@voorbeeld.invalid")))
                .andExpect(content().string(containsString("twee@voorbeeld.invalid")));
    }

    @Test
    void looksAgainAtWhatIsRetriedAndStopsWhatWaits() throws Exception {
        as(coordinator, post("/linkage/messages/" + id + "/retry")).andExpect(flash().attribute("said", "retried"));
        assertThat(state()).isEqualTo(MessageState.WAITING);
        as(coordinator, post("/linkage/messages/" + id + "/stop")).andExpect(flash().attribute("said", "stopped"));
        assertThat(state()).isEqualTo(MessageState.STOPPED);
        assertThat(outboxState()).isEqualTo("stopped");
        as(coordinator, post("/linkage/messages/" + id + "/undo")).andExpect(flash().attribute("said", "undone"));
        assertThat(outboxState()).isEqualTo("handed_over");
    }

    @Test
    @Tag("S2")
    void sendsAsALetterWhatSomebodyJudgesSafe() throws Exception {
        as(coordinator, post("/linkage/messages/" + id + "/letter")).andExpect(flash().attribute("said", "letter"));
        as(coordinator, get("/linkage/messages/letters"))
                .andExpect(
                        content().string(allOf(containsString(family.caseNumber()), not(containsString("Kanarie")))));

        byte[] pdf = as(coordinator, post("/linkage/messages/letters/file").param("letter", id.toString()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var reader = new PdfReader(pdf);
        assertThat(reader.getNumberOfPages()).isEqualTo(1);
        String text = new PdfTextExtractor(reader).getTextFromPage(1);
        assertThat(text).contains("Anna Kanarie", "Verzonnenstraat 1", "0000 AA", "Onze afspraak", "Team Afspraken");
        assertThat(nl.meetmoment.common.RevealingWords.in(text)).isEmpty();
        assertThat(trail()).contains("message.letter-printed " + id);

        as(
                        coordinator,
                        post("/linkage/messages/letters/sent")
                                .param("all", "true")
                                .param("shown", id.toString()))
                .andExpect(flash().attribute("posted", 1));
        assertThat(state()).isEqualTo(MessageState.PRINTED);
        as(coordinator, post("/linkage/messages/letters/sent").param("letter", id.toString()))
                .andExpect(flash().attribute("posted", 0));
        assertThat(trail()).filteredOn(("message.letter-sent " + id)::equals).hasSize(1);
        as(coordinator, post("/linkage/messages/" + id + "/letter")).andExpect(flash().attribute("refused", "state"));
        assertThat(trail())
                .as("what is refused leaves no entry as if it were done")
                .filteredOn(entry -> entry.startsWith("message.letter ") || entry.endsWith(".not-done " + id))
                .containsExactly("message.letter " + id);
        as(coordinator, post("/linkage/messages/letters/file").param("letter", id.toString()))
                .andExpect(flash().attribute("refused", "none"));
    }

    @Test
    void showsFirstTheLettersThatWaitLongestAndHowManyMoreThereAre() throws Exception {
        as(coordinator, post("/linkage/messages/" + id + "/letter"));
        // older than those of other tests
        TestDatabase.owner().sql("""
                        insert into linkage.message (message_id, participant_id, case_number, number, kind, wave, until_at,
                                                     state, next_at, made_at, changed_at)
                        select gen_random_uuid(), gen_random_uuid(), 'G-LETTER' || i, 1, 'confirmation', 'T0', now(),
                               'letter_to_print', now(), now(), now() - interval '1 year' - interval '1 minute' * i
                          from generate_series(1, 51) i
                        """).update();
        try {
            as(coordinator, get("/linkage/messages/letters"))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("G-LETTER51"),
                                    containsString("G-LETTER2,"),
                                    not(containsString("G-LETTER1,")),
                                    not(containsString(family.caseNumber())),
                                    containsString("En nog "))));
        } finally {
            TestDatabase.owner()
                    .sql("delete from linkage.message where case_number like 'G-LETTER%'")
                    .update();
        }
    }

    @Test
    void printsNoLetterThatNoLongerHolds() throws Exception {
        as(coordinator, post("/linkage/messages/" + id + "/letter"));
        UUID visit = TestDatabase.owner()
                .sql("select visit_id from fieldwork.visit where case_number = ?")
                .param(family.caseNumber())
                .query(UUID.class)
                .single();
        office.bean(Appointments.class).cancel(visit, CancelReason.FAMILY_ASKED, coordinator.id());

        as(coordinator, post("/linkage/messages/letters/file").param("letter", id.toString()))
                .andExpect(flash().attribute("refused", "none"));
        assertThat(state()).isEqualTo(MessageState.STOPPED);
    }

    @Test
    void givesTheListWithoutIdentities() throws Exception {
        as(coordinator, get("/linkage/messages/list.csv"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("case_number;participant"),
                                containsString(family.caseNumber()),
                                not(containsString("Kanarie")),
                                not(containsString("@")))));
    }

    @Test
    void approvesATextAndShowsBothLanguages() throws Exception {
        as(coordinator, get("/linkage/messages/templates"))
                .andExpect(content().string(allOf(containsString("Our appointment"), containsString("Onze afspraak"))));
        as(coordinator, post("/linkage/messages/templates/moved-1_en/approve"))
                .andExpect(flash().attribute("approved", "moved-1_en"));
        assertThat(office.bean(MessageTemplates.class).inUse(MessageKind.MOVED, "en"))
                .isPresent();
        as(coordinator, post("/linkage/messages/templates/moved-9_en/approve")).andExpect(status().isNotFound());
    }

    @Test
    void writesInTheLanguageThatIsChosen() throws Exception {
        as(coordinator, post("/linkage/messages/" + id + "/language").param("language", "en"))
                .andExpect(flash().attribute("said", "language"));
        assertThat(office.bean(Messages.class).language(mother(family))).contains("en");
        as(coordinator, post("/linkage/messages/" + id + "/language").param("language", "xx"))
                .andExpect(flash().attribute("refused", "language"));
    }

    @Test
    void showsTheMessagesOfAFamilyOnItsPage() throws Exception {
        as(coordinator, get("/linkage/families/" + family.caseNumber()))
                .andExpect(content().string(containsString("/linkage/messages/" + id)));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "COORDINATOR", mode = EnumSource.Mode.EXCLUDE)
    @Tag("W4")
    void isForCoordinatorsOnly(Role role) throws Exception {
        StaffMember other = member(role);
        for (String path : List.of("", "/list.csv", "/" + id, "/letters", "/templates")) {
            as(other, get("/linkage/messages" + path)).andExpect(status().isForbidden());
        }
        for (String path : List.of(
                "/" + id + "/retry",
                "/" + id + "/settle",
                "/" + id + "/stop",
                "/" + id + "/undo",
                "/" + id + "/letter",
                "/" + id + "/language",
                "/letters/file",
                "/letters/sent",
                "/templates/moved-1_nl/approve")) {
            as(other, post("/linkage/messages" + path)).andExpect(status().isForbidden());
        }
        assertThat(state()).isEqualTo(MessageState.BY_PERSON);
    }

    private String outboxState() {
        return TestDatabase.owner()
                .sql("select state from fieldwork.message_due where message_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private MessageState state() {
        return office.bean(Messages.class).find(id).orElseThrow().state();
    }

    private List<String> trail() {
        return TestDatabase.owner()
                .sql(
                        "select action || ' ' || subject from audit.entry where actor = ? and action like 'message.%' order by number")
                .param(coordinator.id().toString())
                .query(String.class)
                .list();
    }

    private ResultActions as(StaffMember who, MockHttpServletRequestBuilder request) throws Exception {
        return site.perform(request.with(user(who)).with(csrf()));
    }

    private StaffMember member(Role role) {
        var account = new NewAccount(
                "staff-" + UUID.randomUUID(), "Robin de Proef", role, "vijftien tekens of meer", SIGNED, SIGNED);
        UUID account2 = application.getBean(Accounts.class).create(account);
        return new StaffMember(account2, account.userName(), account.name(), role, SIGNED, SIGNED);
    }
}
