package nl.meetmoment.common.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import nl.meetmoment.common.postgres.EmbeddedPostgres;
import nl.meetmoment.common.postgres.PostgresSettings;
import nl.meetmoment.common.postgres.RunningPostgres;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

/** The server behind the three stores, embedded or one's own. It is closed after everything that uses it. */
public final class DatabaseServer implements AutoCloseable {

    private final Function<DatabaseRole, Login> logins;

    private final Ending ending;

    private DatabaseServer(Function<DatabaseRole, Login> logins, Ending ending) {
        this.logins = logins;
        this.ending = ending;
    }

    static DatabaseServer embedded(PostgresSettings settings) {
        EmbeddedPostgres server = EmbeddedPostgres.start(settings);
        return new DatabaseServer(
                role -> new Login(server.url(), role.login(), server.password(role.login())), server::close);
    }

    static DatabaseServer external(DatabaseSettings settings) {
        return new DatabaseServer(new ExternalLogins(settings)::of, () -> {});
    }

    /**
     * The server that a site beside this one uses, for a command: the one that the environment names, or the embedded one of
     * the data folder, which is started when no site has it.
     *
     * @throws nl.meetmoment.common.postgres.PostgresNotStarted when the folder holds no database
     * @throws DatabaseRefused when the environment names one without a login
     */
    public static DatabaseServer beside(Path data) {
        DatabaseSettings settings =
                Binder.get(new StandardEnvironment()).bindOrCreate("meetmoment.database", DatabaseSettings.class);
        if (settings.isExternal()) {
            return external(settings);
        }
        var folder = new PostgresSettings(data.resolve("postgres"));
        return RunningPostgres.in(folder).map(DatabaseServer::running).orElseGet(() -> embedded(folder));
    }

    private static DatabaseServer running(RunningPostgres server) {
        return new DatabaseServer(
                role -> new Login(server.url(), role.login(), server.password(role.login())), () -> {});
    }

    public Login login(DatabaseRole role) {
        return logins.apply(role);
    }

    /** Who changes the schema of a store: the migrator, on the server where the store lives. */
    public Login migratorOf(DatabaseRole store) {
        return login(DatabaseRole.MIGRATOR).at(login(store).url());
    }

    @Override
    public void close() throws IOException {
        ending.close();
    }

    private interface Ending {

        void close() throws IOException;
    }
}
