package nl.meetmoment.linkage.recruitment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Recruiters, their lists and what only the owner of the tables can do to them. Organisations are shared by all tests. */
final class CallLists {

    static final String PASSWORD = "vijftien tekens of meer";

    static final String HEADER = "kenmerk;ouder1_voornaam;ouder1_achternaam;ouder1_relatie;ouder1_geboortemaand;"
            + "ouder1_straat;ouder1_postcode;ouder1_plaats;ouder1_telefoon;ouder2_voornaam;ouder2_achternaam;"
            + "ouder2_relatie;ouder2_straat;ouder2_postcode;ouder2_telefoon;kind1_voornaam;kind1_geboortemaand;"
            + "kind1_geslacht;kind1_maatregel;kind1_maatregel_datum\n";

    static final JdbcClient MIGRATOR = JdbcClient.create(new DriverManagerDataSource(
            TestDatabase.server().url(), "mm_migrator", TestDatabase.server().password("mm_migrator")));

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);

    private final WebApplicationContext site;
    private final MockMvc browser;

    CallLists(WebApplicationContext site) {
        this.site = site;
        this.browser =
                MockMvcBuilders.webAppContextSetup(site).apply(springSecurity()).build();
    }

    StaffMember recruiter(@Nullable String organisation) {
        return member(Role.RECRUITER, organisation);
    }

    StaffMember member(Role role, @Nullable String organisation) {
        String userName = "staff-" + UUID.randomUUID();
        var account = new NewAccount(userName, "Wil de Proef", role, PASSWORD, SIGNED, SIGNED, organisation);
        UUID id = site.getBean(Accounts.class).create(account);
        return new StaffMember(id, userName, account.name(), role, SIGNED, SIGNED);
    }

    /** A telephone number that nobody else has, as good as surely. */
    static String telephone() {
        return "06" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    /** One that nobody of the same name has, as good as surely. */
    private static String postcode() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        char first = (char) random.nextInt('A', 'Z' + 1);
        char second = (char) random.nextInt('A', 'Z' + 1);
        return random.nextInt(1000, 10_000) + " " + first + second;
    }

    /** A row of a mother and a child of ten under a measure of two months ago. */
    static String row(String last, String telephone) {
        return row(last, telephone, "", "");
    }

    /** The same with a father who lives at this address, or nobody when it is empty. */
    static String row(String last, String telephone, String fathersStreet, String fathersTelephone) {
        LocalDate today = LocalDate.now(DutchTime.ZONE);
        String father = fathersStreet.isEmpty()
                ? ";;;;;"
                : "Bram;Kanarievader;vader;" + fathersStreet + ";" + postcode() + ";" + fathersTelephone;
        return "K-1;Zoë;" + last + ";moeder;1985-03;Wilgenlaan 12;" + postcode() + ";Verzonnendam;" + telephone + ";"
                + father + ";Bo;" + (today.getYear() - 10) + "-01;meisje;OTS;" + today.minusMonths(2) + "\n";
    }

    ResultActions send(StaffMember who, String organisation, String csv, MockHttpSession session) throws Exception {
        var file = new MockMultipartFile("file", "lijst.csv", "text/csv", csv.getBytes(UTF_8));
        return browser.perform(multipart("/staff/recruitment/import")
                .file(file)
                .param("organisation", organisation)
                .session(session)
                .with(user(who))
                .with(csrf()));
    }

    ResultActions see(String address, StaffMember who, MockHttpSession session) throws Exception {
        return browser.perform(get(address).session(session).with(user(who)));
    }

    ResultActions see(String address, StaffMember who) throws Exception {
        return see(address, who, new MockHttpSession());
    }

    /** @param fields names and values in turns */
    ResultActions act(String address, StaffMember who, MockHttpSession session, String... fields) throws Exception {
        var form = post(address).session(session).with(user(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return browser.perform(form);
    }

    ResultActions act(String address, StaffMember who, String... fields) throws Exception {
        return act(address, who, new MockHttpSession(), fields);
    }

    /** Sends a list and takes it in; returns the entries of that import. */
    List<UUID> take(StaffMember who, String organisation, String csv, String... fields) throws Exception {
        var session = new MockHttpSession();
        send(who, organisation, csv, session);
        var sent = (SentCallList) session.getAttribute(SentCallList.class.getName());
        act("/staff/recruitment/import/take", who, session, fields);
        return sent == null ? List.of() : entries(sent.id());
    }

    static List<UUID> entries(UUID importId) {
        return MIGRATOR.sql("select entry_id from fieldwork.call_list_entry where import_id = ? order by number")
                .param(importId)
                .query(UUID.class)
                .list();
    }

    /** One that may be called today: every letter was sent two weeks ago. */
    UUID callable(StaffMember recruiter, String organisation, String row) throws Exception {
        UUID entry = take(recruiter, organisation, HEADER + row).get(0);
        sendLetters(recruiter, entry, LocalDate.now(DutchTime.ZONE).minusDays(14));
        return entry;
    }

    void sendLetters(StaffMember recruiter, UUID entry, LocalDate on) throws Exception {
        List<Integer> addressees = MIGRATOR.sql(
                        "select addressee from fieldwork.call_list_letter where entry_id = ? order by addressee")
                .param(entry)
                .query(Integer.class)
                .list();
        for (int addressee : addressees) {
            act("/linkage/recruitment/letters/sent", recruiter, "letter", entry + ":" + addressee, "on", on.toString());
        }
    }

    void open(StaffMember recruiter, UUID entry) throws Exception {
        act("/staff/recruitment/entries/" + entry + "/open", recruiter);
    }

    static String of(UUID entry, String column) {
        return MIGRATOR.sql(
                        "select coalesce((" + column + ")::text, '') from fieldwork.call_list_entry where entry_id = ?")
                .param(entry)
                .query(String.class)
                .single();
    }

    static int candidates(UUID entry) {
        return MIGRATOR.sql("select count(*) from linkage.candidate where entry_id = ?")
                .param(entry)
                .query(Integer.class)
                .single();
    }

    /** What somebody did, in order. */
    static List<String> trail(StaffMember who) {
        return MIGRATOR.sql("select action from audit.entry where actor = ? order by number")
                .param(who.id().toString())
                .query(String.class)
                .list();
    }
}
