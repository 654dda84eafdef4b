package nl.meetmoment.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meetmoment.support.Browser;
import nl.meetmoment.support.BrowserTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Promise P3: names that occur nowhere else are looked for wherever this site, its database or its browser writes. */
@BrowserTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryBrowserTests {

    /** The mother's own words at the end of her questionnaire, with everything that leads to her. */
    private static final String TOLD =
            "Ik ben %s %s, %s 12, bel %s of mail mij: kanarie@kanariestra.invalid. Het gaat goed."
                    .formatted(
                            HomeVisit.FIRST_NAMES.get(0), HomeVisit.FAMILY_NAME, HomeVisit.STREET, HomeVisit.TELEPHONE);

    private static final List<String> CANARIES = List.of(
            HomeVisit.FAMILY_NAME,
            HomeVisit.STREET,
            HomeVisit.TELEPHONE,
            HomeVisit.TELEPHONE.replace(" ", ""),
            HomeVisit.FIRST_NAMES.get(0),
            HomeVisit.FIRST_NAMES.get(1),
            HomeVisit.FIRST_NAMES.get(2),
            "kanarie@kanariestra");

    @Autowired
    ApplicationContext site;

    @TempDir
    Path folder;

    @Test
    @Tag("P3")
    void findsNoNameOutsideLinkage(Browser browser, CapturedOutput output) throws IOException {
        HomeVisit visit = HomeVisit.now(site);
        Path profile = folder.resolve("profile");
        BrowserContext laptop = browser.keeping(profile);
        Page page = laptop.pages().get(0);
        var assistant = new AssistantPages(page, browser, visit).signIn().openVisit();
        assertThat(assistant.contactCards()).contains(HomeVisit.FAMILY_NAME);
        RespondentPages mother =
                assistant.tickEverything().handOver(HomeVisit.MOTHER).begin().start();
        tellEverything(mother);
        mother.finish();
        assistant.unlock();
        laptop.close();

        assertThat(found(profile)).as("browser profile").isEmpty();
        assertThat(inTables()).as("tables").isEmpty();
        assertThat(found(TestDatabase.folder()))
                .as("database files, write-ahead log, logs and keys")
                .isEmpty();
        assertThat(ownTemporaryFolders()).as("temporary files").allSatisfy(own -> assertThat(found(own))
                .isEmpty());
        assertThat(CANARIES.stream().filter(output.getAll()::contains))
                .as("log")
                .isEmpty();
    }

    @Test
    void findsACanaryThatIsThere() throws IOException {
        Files.writeString(folder.resolve("wide"), "x" + HomeVisit.STREET, UTF_16LE);
        Files.writeString(folder.resolve("narrow"), "x" + HomeVisit.FAMILY_NAME);

        assertThat(found(folder)).hasSize(2);
    }

    private static void tellEverything(RespondentPages mother) {
        Map<String, String> wanted = Map.of("has_partner", "no", "child_confirmed", "yes", "closing_parent_more", TOLD);
        Page page = mother.page();
        while (page.url().contains("/v/p/")) {
            if (page.locator("#first-name").count() > 0) {
                boolean isOlder = page.locator(".naming[data-letter='B']").count() > 0;
                String name = HomeVisit.FIRST_NAMES.get(isOlder ? 2 : 1);
                page.locator("#first-name").fill(name);
                page.locator(".opening__title [data-child]", new Page.LocatorOptions().setHasText(name))
                        .waitFor();
            }
            mother.answerOn(wanted);
        }
    }

    private static List<String> inTables() {
        var server = TestDatabase.server();
        JdbcClient migrator = JdbcClient.create(
                new DriverManagerDataSource(server.url(), "mm_migrator", server.password("mm_migrator")));
        List<String> tables = migrator.sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname in ('collection', 'fieldwork', 'access', 'audit', 'linkage')
                        """).query(String.class).list();
        var hits = new ArrayList<String>();
        for (String table : tables) {
            for (String canary : CANARIES) {
                long rows = migrator.sql("select count(*) from " + table + " t where t::text ilike ?")
                        .param("%" + canary + "%")
                        .query(Long.class)
                        .single();
                if (rows > 0) {
                    hits.add(table + ": " + canary);
                }
            }
        }
        return hits;
    }

    private static List<Path> ownTemporaryFolders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(Files::isDirectory)
                    .filter(one -> one.getFileName().toString().matches("(meetmoment|tomcat).*"))
                    .toList();
        }
    }

    /** Files under a folder that hold a canary, in either way of writing. */
    private static List<String> found(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(CanaryBrowserTests::holdsACanary)
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean holdsACanary(Path file) {
        try {
            String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
            return CANARIES.stream()
                    .flatMap(canary -> Stream.of(canary.getBytes(UTF_8), canary.getBytes(UTF_16LE)))
                    .anyMatch(canary -> bytes.contains(new String(canary, ISO_8859_1)));
        } catch (IOException gone) {
            return false;
        }
    }
}
