package nl.meetmoment.study.staff;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.NewAccount;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.support.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** People of these tests, the study of tests, and what only the owner of the tables can do. */
final class Coordinators {

    /** A study whose instruments {@code mood} and {@code calm} are protected, and {@code spare}, which nobody is asked. */
    static final String STUDY = "valid/licensed";

    static final String WORDING = "item_code;language;text\nmood_1;nl;Officieel een\nmood_2;nl;Officieel twee\n";

    static final String NORMS =
            "score;coding;sex;age_from;age_to;raw;standard\nmood_sum;0-2;;;;3;55\nmood_sum;0-2;;;;4;60\n";

    static final String ITEM_KEY = "score;item_code;reverse;pair\nmood_sum;mood_2;yes;\n";

    static final String PASSWORD = "vijftien tekens of meer";

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);

    private static final JdbcClient MIGRATOR = JdbcClient.create(new DriverManagerDataSource(
            TestDatabase.server().url(), "mm_migrator", TestDatabase.server().password("mm_migrator")));

    private final WebApplicationContext site;

    Coordinators(WebApplicationContext site) {
        this.site = site;
    }

    MockMvc browser() {
        return MockMvcBuilders.webAppContextSetup(site).apply(springSecurity()).build();
    }

    StaffMember coordinator() {
        return member(Role.COORDINATOR);
    }

    StaffMember member(Role role) {
        String userName = "staff-" + UUID.randomUUID();
        var account = new NewAccount(userName, "Robin de Proef", role, PASSWORD, SIGNED, SIGNED);
        return new StaffMember(
                site.getBean(Accounts.class).create(account), userName, account.name(), role, SIGNED, SIGNED);
    }

    /** What somebody did, in order. */
    static List<String> trail(StaffMember who) {
        return MIGRATOR.sql("select action from audit.entry where actor = ? order by number")
                .param(who.id().toString())
                .query(String.class)
                .list();
    }

    static void closeTheTrail() {
        MIGRATOR.sql("revoke execute on function audit.append(text, text, text) from mm_fieldwork")
                .update();
    }

    static void openTheTrail() {
        MIGRATOR.sql("grant execute on function audit.append(text, text, text) to mm_fieldwork")
                .update();
    }

    static void forgetEverything() {
        MIGRATOR.sql(
                        "delete from collection.overlay_step where overlay_id in (select overlay_id from collection.instrument_overlay where study = ?)")
                .param(STUDY)
                .update();
        for (String table : List.of("instrument_overlay", "waiver", "live_study")) {
            MIGRATOR.sql("delete from collection." + table + " where study = ?")
                    .param(STUDY)
                    .update();
        }
    }

    /** As if the licence of everything that was loaded had ended long ago. */
    static void endLicences() {
        endLicencesIn(LocalDate.of(2020, 1, 1));
    }

    static void endLicencesIn(LocalDate lastDay) {
        MIGRATOR.sql("update collection.instrument_overlay set valid_until = ? where study = ?")
                .params(lastDay, STUDY)
                .update();
    }
}
