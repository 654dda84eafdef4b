package nl.meetmoment.common.database;

import java.io.IOException;
import java.util.function.Function;
import nl.meetmoment.common.postgres.EmbeddedPostgres;
import nl.meetmoment.common.postgres.PostgresSettings;

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

    public Login login(DatabaseRole role) {
        return logins.apply(role);
    }

    /** Who changes the schema of a store: the migrator, on the server where the store lives. */
    Login migratorOf(DatabaseRole store) {
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
