package nl.meetmoment.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.ChecklistPoint;
import nl.meetmoment.fieldwork.FamilyRegistration;
import nl.meetmoment.fieldwork.NewVisit;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.ResponseOpening;
import nl.meetmoment.fieldwork.VisitConduct;
import nl.meetmoment.fieldwork.VisitSchedule;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A mother, and a child of ten of whom the mother has authority. */
@IntegrationTest
class ConsentPagesIntegrationTests {

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);

    private final JdbcClient migrator = JdbcClient.create(new DriverManagerDataSource(
            TestDatabase.server().url(), "mm_migrator", TestDatabase.server().password("mm_migrator")));

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FamilyRegistration families;

    @Autowired
    private PersonRegistration registration;

    @Autowired
    private Persons persons;

    @Autowired
    private SafeContactAdvice advice;

    @Autowired
    private VisitSchedule schedule;

    @Autowired
    private VisitConduct conduct;

    @Autowired
    private ResponseOpening opening;

    private MockMvc site;

    private RegisteredFamily family;

    private StaffMember coordinator;

    private StaffMember assistant;

    private UUID visit;

    @BeforeEach
    void planAVisit() {
        site = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        family = VisitedFamily.register(families, registration);
        coordinator = member(Role.COORDINATOR);
        assistant = member(Role.ASSISTANT);
        visit = schedule.plan(
                new NewVisit(family.caseNumber(), "T0", Instant.now(), assistant.id(), family.everybody()));
        Person child = persons.of(List.of(id(2))).get(0);
        persons.change(new Person(
                child.participant(),
                child.name(),
                child.addresses(),
                child.contact(),
                List.of(new Tie(id(1), true, true, Tie.Authority.YES, false)),
                "",
                child.revision()));
    }

    @Test
    @Tag("S7")
    void isSignedOnTheLaptopAndTicksTheChecklistWithTheLastSignature() throws Exception {
        site.perform(get(signing()).with(user(assistant)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("DEMONSTRATIE-0000")))
                .andExpect(content().string(containsString("moeder tekent voor dit kind")))
                .andExpect(content().string(not(containsString("Kanarie"))));

        sign(1, 1).andExpect(redirectedUrl(signing()));
        assertThat(isTicked()).isFalse();
        sign(2, 1).andExpect(redirectedUrl("/staff/visits/" + visit));
        assertThat(isTicked()).isTrue();

        site.perform(get(page()).with(user(coordinator)))
                .andExpect(content().string(containsString("toestemming compleet")));
    }

    @Test
    void keepsNoSignatureWithoutANameAndATick() throws Exception {
        site.perform(post(signing())
                        .param("about", "1")
                        .param("by", "1")
                        .param("typedName", " ")
                        .with(user(assistant))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Zet een vinkje")))
                .andExpect(content().string(containsString("Typ uw naam.")));
        assertThat(records()).isZero();
    }

    @Test
    @Tag("P3")
    void keepsADrawnSignatureSealedAndPutsItOnTheCopyAndInThePdf() throws Exception {
        draw("1,1 20,30 40,10 60,50;70,20 90,40").andExpect(status().is3xxRedirection());

        String id = record();
        assertThat(new String(sealedSignature(), StandardCharsets.ISO_8859_1)).doesNotContain("20,30");
        site.perform(get(page() + "/" + id + "/copy").with(user(coordinator)))
                .andExpect(content().string(containsString("M1 1L20 30L40 10L60 50M70 20L90 40")))
                .andExpect(content().string(containsString("Noor Voorbeeld")));
        byte[] pdf = site.perform(get(page() + "/" + id + "/copy.pdf").with(user(coordinator)))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"kopie.pdf\""))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(textOf(pdf)).contains("DEMONSTRATIE-0000", "Zoë Kanarie", "Noor Voorbeeld", "op de laptop");
        assertThat(entries()).filteredOn(("consent.copied " + id)::equals).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,1 2,2",
                "1,1 2,2 3,3 4,4 601,5",
                "1,1 2,2 3,3 4,4 x,5",
                "1,1 2,2 3,3 4,4 5,5,5",
                "1,1;;2,2"
            })
    void keepsNoSignatureThatIsNone(String strokes) throws Exception {
        draw(strokes)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Zet uw handtekening in het vak")));
        assertThat(records()).isZero();
    }

    @Test
    void keepsNoSignatureWithoutEnd() throws Exception {
        draw("100,100 ".repeat(6_000).strip()).andExpect(status().isUnprocessableContent());
        assertThat(records()).isZero();
    }

    @Test
    void makesAPdfForCoordinatorsOnlyAndOfWhatIsThere() throws Exception {
        sign(1, 1);
        String id = record();
        for (Role role : List.of(Role.ASSISTANT, Role.ADMINISTRATOR, Role.RESEARCHER, Role.CALLER, Role.RECRUITER)) {
            site.perform(get(page() + "/" + id + "/copy.pdf").with(user(member(role))))
                    .andExpect(status().isForbidden());
        }
        site.perform(get(page() + "/" + UUID.randomUUID() + "/copy.pdf").with(user(coordinator)))
                .andExpect(status().isNotFound());
        assertThat(entries()).noneMatch(entry -> entry.startsWith("consent.copied"));
    }

    @Test
    void showsWhatRecruitmentTookByTelephone() throws Exception {
        migrator.sql("""
                        insert into linkage.telephone_consent (participant_id, reference, consented_on, taken_by, taken_at)
                        values (?, 'opname 77', '2026-05-03', ?, now())
                        """).params(id(1), coordinator.id()).update();

        site.perform(get(page()).with(user(coordinator)))
                .andExpect(content()
                        .string(containsString("Per telefoon toegestemd op 3 mei 2026, kenmerk opname 77, bij Noor")))
                .andExpect(content().string(containsString("toestemming ontbreekt")));
    }

    @Test
    @Tag("P11")
    void isSignedAtNobodyElsesVisit() throws Exception {
        for (StaffMember other : List.of(member(Role.ASSISTANT), coordinator, member(Role.RESEARCHER))) {
            site.perform(get(signing()).with(user(other))).andExpect(status().is4xxClientError());
        }
    }

    @Test
    void isKeptByTelephoneWithItsReferenceAndShownOnACopy() throws Exception {
        give("1", "1", "t1", "telephone", "opname 12").andExpect(redirectedUrl(page()));

        String id = record();
        site.perform(get(page() + "/" + id + "/copy").with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Toestemming voor de tweede vragenlijst")))
                .andExpect(content().string(containsString("per telefoon")));
        assertThat(entries()).contains("consent.given " + family.caseNumber() + "/1/t1", "consent.copied " + id);
    }

    @Test
    void refusesConsentOfSomebodyWhoHasNoSayAndAFormWithoutItsReference() throws Exception {
        give("2", "2", "t0", "paper", "map 3")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("wordt geen toestemming gevraagd")));
        give("1", "1", "t0", "paper", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Vul het kenmerk in.")));
        assertThat(records()).isZero();
    }

    @Test
    @Tag("S7")
    void excusesAParentWithAReasonOnly() throws Exception {
        MockHttpServletRequestBuilder excuse =
                post(page() + "/excused").param("about", "2").param("by", "1").param("purpose", "t0");
        site.perform(excuse.with(user(coordinator)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("tekens waarom")));
        site.perform(excuse.param("reason", "Onvindbaar, zie besluit 4.")).andExpect(redirectedUrl(page()));

        site.perform(get(page()).with(user(coordinator)))
                .andExpect(content().string(containsString("niemand kan toestemming geven")));
    }

    @Test
    @Tag("P9")
    @Tag("S3")
    void stopsEveryContactAtOnceWhenSomebodyWithdrawsFromAll() throws Exception {
        conduct.tick(visit, ChecklistPoint.EXPLAINED);
        sign(1, 1);
        UUID handle = opening.open(visit, id(1)).handle();

        withdraw("1", "all").andExpect(redirectedUrl(page()));

        assertThat(advice.about(id(1), Channel.Kind.TELEPHONE, Instant.now()))
                .isEqualTo(ContactVerdict.never("stopped"));
        assertThat(takesPart(1)).isFalse();
        assertThat(takesPart(2)).isTrue();
        assertThat(hasCode(handle)).isFalse();
        site.perform(get("/linkage/cards/visits/" + visit).with(user(assistant)))
                .andExpect(content().string(not(containsString("Kanarie"))));
        give("1", "1", "t0", "paper", "map 3")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("doet nergens meer aan mee")));
        assertThat(entries()).contains("consent.withdrawn " + family.caseNumber() + "/1");
    }

    @Test
    @Tag("P9")
    void leavesTheRestWhenOnePurposeIsWithdrawnUntilItIsGivenAgain() throws Exception {
        give("1", "1", "t1", "paper", "map 3");
        withdraw("1", "t1").andExpect(redirectedUrl(page()));

        assertThat(takesPart(1)).isTrue();
        assertThat(withdrawn()).containsExactly("t1");
        give("1", "1", "t1", "paper", "map 4").andExpect(status().is3xxRedirection());
        assertThat(withdrawn()).isEmpty();
    }

    @Test
    @Tag("S7")
    void endsWithAChildsObjection() throws Exception {
        withdraw("2", "objection").andExpect(redirectedUrl(page()));

        assertThat(takesPart(2)).isFalse();
        site.perform(get(page()).with(user(coordinator)))
                .andExpect(content().string(containsString("bezwaar gemaakt")));
    }

    /** Protocol, "In-depth interview": a parent may sign up. */
    @Test
    void asksNobodyForAChildsInterview() throws Exception {
        String forms = site.perform(get(page()).with(user(coordinator)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(forms.split("Toestemming voor een gesprek over hulp</p>", -1))
                .as("the mother's alone")
                .hasSize(2);

        give("2", "1", "interview", "telephone", "opname 12").andExpect(status().isNotFound());
        withdraw("2", "interview").andExpect(status().isNotFound());
        give("2", "1", "nonsense", "paper", "map 3").andExpect(status().isNotFound());
        withdraw("1", "nonsense").andExpect(status().isNotFound());
        assertThat(records()).isZero();
    }

    @Test
    void withdrawsAChildFromAllThatItIsAskedFor() throws Exception {
        withdraw("2", "all").andExpect(redirectedUrl(page()));

        assertThat(migrator.sql("select purpose from linkage.consent where participant_id = ?")
                        .param(id(2))
                        .query(String.class)
                        .list())
                .contains("t0", "recontact")
                .doesNotContain("interview");
    }

    @Test
    void drawsForTheInterviewOnceAmongThoseWhoSignedUp() throws Exception {
        give("1", "1", "interview", "paper", "map 3").andExpect(status().is3xxRedirection());

        drawLots("0")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Vul een getal van 1 tot 200 in.")));
        drawLots("200").andExpect(redirectedUrl("/linkage/interview"));
        site.perform(get("/linkage/interview").with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Deelnemer 1 van gezin " + family.caseNumber())))
                .andExpect(content().string(not(containsString("Kanarie"))));
        assertThat(timesDrawn()).isEqualTo(1);
        drawLots("200")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("niemand wacht op een loting")));
        assertThat(timesDrawn()).isEqualTo(1);
    }

    @Test
    void drawsNobodyWhoWithdrewAndLetsCoordinatorsOnlyDraw() throws Exception {
        give("1", "1", "interview", "paper", "map 3");
        withdraw("1", "interview");
        drawLots("200");
        assertThat(timesDrawn()).isZero();

        for (Role role : List.of(Role.ASSISTANT, Role.ADMINISTRATOR, Role.RESEARCHER, Role.CALLER, Role.RECRUITER)) {
            StaffMember other = member(role);
            site.perform(get("/linkage/interview").with(user(other))).andExpect(status().isForbidden());
            site.perform(post("/linkage/interview")
                            .param("size", "5")
                            .with(user(other))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    @Tag("P3")
    void sealsWhatWasTyped() throws Exception {
        sign(1, 1);

        byte[] sealed = migrator.sql("select typed_name || reference || reason from linkage.consent where given_by = ?")
                .param(id(1))
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Kanarie");
    }

    @Test
    void isSeenByCoordinatorsOnly() throws Exception {
        for (Role role : List.of(Role.ASSISTANT, Role.ADMINISTRATOR, Role.RESEARCHER, Role.CALLER, Role.RECRUITER)) {
            site.perform(get(page()).with(user(member(role)))).andExpect(status().isForbidden());
        }
        site.perform(get("/linkage/families/G-00000/consent").with(user(coordinator)))
                .andExpect(status().isNotFound());
        site.perform(get(page() + "/" + UUID.randomUUID() + "/copy").with(user(coordinator)))
                .andExpect(status().isNotFound());
    }

    private String page() {
        return "/linkage/families/" + family.caseNumber() + "/consent";
    }

    private String signing() {
        return "/linkage/consent/visits/" + visit;
    }

    private ResultActions sign(int about, int by) throws Exception {
        return site.perform(post(signing())
                .param("about", String.valueOf(about))
                .param("by", String.valueOf(by))
                .param("typedName", "Zoë Kanarie")
                .param("agreed", "yes")
                .with(user(assistant))
                .with(csrf()));
    }

    private ResultActions draw(String strokes) throws Exception {
        return site.perform(post(signing())
                .param("about", "1")
                .param("by", "1")
                .param("typedName", "Zoë Kanarie")
                .param("way", "drawn")
                .param("signature", strokes)
                .param("agreed", "yes")
                .with(user(assistant))
                .with(csrf()));
    }

    private static String textOf(byte[] pdf) throws Exception {
        var reader = new PdfReader(pdf);
        try {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        } finally {
            reader.close();
        }
    }

    private String record() {
        return migrator.sql("select consent_id::text from linkage.consent where participant_id = ?")
                .param(id(1))
                .query(String.class)
                .single();
    }

    private byte[] sealedSignature() {
        return migrator.sql("select signature from linkage.consent where participant_id = ?")
                .param(id(1))
                .query(byte[].class)
                .single();
    }

    private ResultActions give(String about, String by, String purpose, String manner, String reference)
            throws Exception {
        return site.perform(post(page() + "/given")
                .param("about", about)
                .param("by", by)
                .param("purpose", purpose)
                .param("manner", manner)
                .param("reference", reference)
                .with(user(coordinator))
                .with(csrf()));
    }

    private ResultActions withdraw(String about, String purpose) throws Exception {
        return site.perform(post(page() + "/withdrawn")
                .param("about", about)
                .param("purpose", purpose)
                .param("reason", "Wil niet meer.")
                .with(user(coordinator))
                .with(csrf()));
    }

    private ResultActions drawLots(String size) throws Exception {
        return site.perform(post("/linkage/interview")
                .param("size", size)
                .with(user(coordinator))
                .with(csrf()));
    }

    private int timesDrawn() {
        return migrator.sql("select count(*) from linkage.interview_draw where ? = any (drawn)")
                .param(id(1))
                .query(Integer.class)
                .single();
    }

    private UUID id(int number) {
        return family.participants().get(number - 1).id();
    }

    private boolean isTicked() {
        return migrator.sql("select consent_signed_at is not null from fieldwork.visit where visit_id = ?")
                .param(visit)
                .query(Boolean.class)
                .single();
    }

    private boolean takesPart(int number) {
        return migrator.sql("select takes_part from fieldwork.participant where participant_id = ?")
                .param(id(number))
                .query(Boolean.class)
                .single();
    }

    private boolean hasCode(UUID handle) {
        return migrator.sql("select count(*) from collection.response where handle = ? and start_code_hash is not null")
                        .param(handle)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int records() {
        return migrator.sql("select count(*) from linkage.consent where participant_id in (?, ?)")
                .params(id(1), id(2))
                .query(Integer.class)
                .single();
    }

    private List<String> withdrawn() {
        return migrator.sql("select purpose from linkage.withdrawal where participant_id = ?")
                .param(id(1))
                .query(String.class)
                .list();
    }

    private List<String> entries() {
        return migrator.sql("select action || ' ' || subject from audit.entry where actor = ?")
                .param(coordinator.id().toString())
                .query(String.class)
                .list();
    }

    private StaffMember member(Role role) {
        String userName = "m" + UUID.randomUUID();
        UUID id = accounts.create(
                new NewAccount(userName, "Noor Voorbeeld", role, "zeven-lange-woorden-achter-elkaar", SIGNED, SIGNED));
        return new StaffMember(id, userName, "Noor Voorbeeld", role, SIGNED, SIGNED);
    }
}
