package nl.meetmoment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.linkage.Address;
import nl.meetmoment.linkage.NewPerson;
import nl.meetmoment.linkage.PersonName;
import nl.meetmoment.linkage.PersonRegistration;
import nl.meetmoment.linkage.SafeContact;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * How long the lists of staff take among a thousand families and among ten thousand, three waves each; medians of nine.
 * Numbers over all families are kept, as in the field: the first opening, which counts them, is among those that warm up.
 * Not part of the suite: {@code ./meetmoment bench} prints it.
 */
@IntegrationTest
class ListBench {

    private static final int FEW = 1_000;
    private static final int MANY = 10_000;
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 15;
    private static final int ASSISTANTS = 10;
    private static final int CALLERS = 5;

    private static final Map<String, Role> PAGES = pages();

    static {
        System.setProperty("meetmoment.figures.kept", "1m");
    }

    @Autowired
    WebApplicationContext site;

    @Autowired
    Accounts accounts;

    @Autowired
    PersonRegistration persons;

    private final JdbcClient owner = TestDatabase.owner();
    private final Map<Role, StaffMember> staff = new LinkedHashMap<>();
    private MockMvc browser;

    private static Map<String, Role> pages() {
        var pages = new LinkedHashMap<String, Role>();
        List.of(
                        "/staff/overview",
                        "/staff/waves",
                        "/staff/waves?wave=T1&state=late",
                        "/staff/waves/list.csv",
                        "/staff/families",
                        "/staff/families?search=500",
                        "/staff/families/regions",
                        "/staff/calls",
                        "/staff/calendar",
                        "/staff/assistants",
                        "/staff/rewards",
                        "/staff/loans",
                        "/staff/alarms",
                        "/staff/recruitment/figures",
                        "/staff/families/G-00501",
                        "/linkage/families/G-00501",
                        "/linkage/duplicates",
                        "/linkage/contacts",
                        "/linkage/consent/renewals",
                        "/linkage/messages",
                        "/linkage/meldcode",
                        "/staff/debriefs",
                        "/linkage/interview")
                .forEach(path -> pages.put(path, Role.COORDINATOR));
        pages.put("/staff/my-calls", Role.CALLER);
        pages.put("/staff", Role.ASSISTANT);
        return pages;
    }

    @Test
    void printsHowLongEachListTakesAmongManyFamilies() throws Exception {
        browser =
                MockMvcBuilders.webAppContextSetup(site).apply(springSecurity()).build();
        hire();
        register(1, FEW);
        Map<String, Double> few = measured();
        register(FEW + 1, MANY);
        Map<String, Double> many = measured();
        System.out.printf(
                "%n%-40s %14s %14s %6s%n", "Page, in milliseconds", FEW + " families", MANY + " families", "ratio");
        few.forEach((page, time) ->
                System.out.printf("%-40s %14.1f %14.1f %6.1f%n", page, time, many.get(page), many.get(page) / time));
    }

    private void hire() {
        for (int i = 0; i < ASSISTANTS; i++) {
            hire(Role.ASSISTANT);
        }
        for (int i = 0; i < CALLERS; i++) {
            hire(Role.CALLER);
        }
        hire(Role.COORDINATOR);
    }

    private void hire(Role role) {
        LocalDate signed = LocalDate.of(2026, 1, 5);
        String userName = "bench-" + UUID.randomUUID();
        UUID id = accounts.create(new NewAccount(userName, "Robin", role, "vijftien tekens of meer", signed, signed));
        staff.put(role, new StaffMember(id, userName, "Robin", role, signed, signed));
    }

    private void register(int from, int to) throws IOException {
        String sql = new ClassPathResource("bench/families.sql").getContentAsString(UTF_8);
        owner.sql(sql.replace(":from", String.valueOf(from)).replace(":to", String.valueOf(to)))
                .update();
        owner.sql(
                        "select participant_id, case_number, number from fieldwork.participant where kind = 'parent' and case_number between 'G-'"
                                + " || lpad(?::text, 5, '0') and 'G-' || lpad(?::text, 5, '0')")
                .params(from, to)
                .query((row, number) -> person(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .forEach(persons::register);
        String letters = new ClassPathResource("bench/letters.sql").getContentAsString(UTF_8);
        owner.sql(letters.replace(":from", String.valueOf(from)).replace(":to", String.valueOf(to)))
                .update();
        owner.sql("analyze").update();
    }

    private static NewPerson person(UUID participant, String caseNumber) {
        int number = Integer.parseInt(caseNumber.substring(2));
        return new NewPerson(
                participant,
                caseNumber,
                new PersonName("Bo", "Proef" + number),
                new Address("Schoolpad " + number % 300, 1000 + number % 9000 + " XX", "Elders"),
                new SafeContact(List.of("06 " + (10_000_000 + number)), "", List.of()));
    }

    private Map<String, Double> measured() throws Exception {
        var times = new LinkedHashMap<String, Double>();
        for (var page : PAGES.entrySet()) {
            times.put(page.getKey(), median(page.getKey(), page.getValue()));
        }
        return times;
    }

    private double median(String path, Role role) throws Exception {
        var times = new ArrayList<Double>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long began = System.nanoTime();
            int status = browser.perform(get(path).with(user(staff.get(role))))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            if (status != 200) {
                throw new IllegalStateException(path + " answered " + status);
            }
            if (round >= 0) {
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
