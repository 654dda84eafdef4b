package nl.meetmoment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.meetmoment.audit.TrailCheck;
import nl.meetmoment.common.database.DatabaseRefused;
import nl.meetmoment.common.database.DatabaseRole;
import nl.meetmoment.common.database.DatabaseServer;
import nl.meetmoment.common.database.Login;
import nl.meetmoment.common.postgres.PostgresNotStarted;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Says whether the audit trail of a data folder is whole (promise D5). */
record VerifyAuditCommand(Path data) {

    static VerifyAuditCommand of(List<String> words) throws CommandFailed {
        if (words.size() != 1) {
            throw CommandFailed.misused("verify-audit needs the data folder of a site: --help tells how.");
        }
        return new VerifyAuditCommand(Path.of(words.get(0)));
    }

    int run(PrintStream out) throws CommandFailed {
        try (DatabaseServer server = DatabaseServer.beside(data)) {
            TrailCheck.Result result = check(server.migratorOf(DatabaseRole.FIELDWORK));
            result.findings().forEach(finding -> out.println(finding + "."));
            notes(result).forEach(out::println);
            out.println(verdict(result));
            return result.findings().isEmpty() ? 0 : 1;
        } catch (PostgresNotStarted | DatabaseRefused away) {
            throw new CommandFailed(String.valueOf(away.getMessage()));
        } catch (DataAccessException unreadable) {
            throw new CommandFailed(
                    "the trail cannot be read: check that this is the database of a site that was started.");
        } catch (IOException unreadable) {
            throw new CommandFailed("the copies of the trail's end in " + folder()
                    + " cannot be read: give this process " + "the right to.");
        }
    }

    private List<String> notes(TrailCheck.Result result) {
        var notes = new ArrayList<String>();
        if (result.copies() == 0) {
            notes.add("There are no copies of its end in " + folder() + ", so a tail that was cut off would not show.");
        }
        if (result.unreadable() > 0) {
            notes.add(result.unreadable() + " lines there are no copies: cut short by a power cut, or changed.");
        }
        return notes;
    }

    private static String verdict(TrailCheck.Result result) {
        int findings = result.findings().size();
        return findings == 0
                ? "The trail is whole: " + result.entries() + " entries, which agree with " + result.copies()
                        + " copies of its end."
                : "The trail is not whole: " + findings + " findings in " + result.entries()
                        + " entries. Keep this database as it is and compare it with a backup.";
    }

    private TrailCheck.Result check(Login owner) throws IOException {
        var source = new DriverManagerDataSource(owner.url(), owner.username(), owner.password());
        return TrailCheck.of(JdbcClient.create(source), folder());
    }

    private Path folder() {
        String elsewhere = System.getenv("MEETMOMENT_AUDIT_COPIES");
        return elsewhere == null || elsewhere.isBlank() ? data.resolve("audit") : Path.of(elsewhere);
    }
}
