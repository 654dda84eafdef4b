package nl.meetmoment.common.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** Opens the pool of one login, after the server has shown that it keeps what it confirms. */
final class Pools {

    private final DatabaseServer server;

    private final int size;

    Pools(DatabaseServer server, int size) {
        this.server = server;
        this.size = size;
    }

    HikariDataSource open(DatabaseRole role) {
        Login login = server.login(role);
        Durability.demand(login);
        var pool = new HikariConfig();
        pool.setPoolName(role.setting());
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.username());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(size);
        pool.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
        limitDriver(pool);
        return new HikariDataSource(pool);
    }

    /**
     * Error details quote values, so the driver leaves them out; a silent server is given up after half a minute. Policies
     * on rows look expensive to the planner, which then compiles statements for longer than it takes to run them.
     */
    private static void limitDriver(HikariConfig pool) {
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.addDataSourceProperty("ApplicationName", "meetmoment");
        pool.addDataSourceProperty("options", "-c jit=off");
        pool.addDataSourceProperty("connectTimeout", "5");
        pool.addDataSourceProperty("socketTimeout", "30");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    }
}
