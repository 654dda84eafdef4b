package nl.meetmoment.common.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;

/** Reads back from the server whether what it confirms is on disk. */
final class Durability {

    private static final int OLDEST_VERSION = 150_000;

    private static final Map<String, Set<String>> DEMANDED = Map.of(
            "fsync", Set.of("on"),
            "full_page_writes", Set.of("on"),
            "synchronous_commit", Set.of("on", "remote_apply"));

    private Durability() {}

    /** Refuses a login whose confirmed work could be lost. */
    static void demand(Login login) {
        try (Connection connection = DriverManager.getConnection(login.url(), login.username(), login.password())) {
            demand(connection);
        } catch (SQLException unreachable) {
            throw new DatabaseRefused(
                    "The database cannot be reached as " + login + " (SQLSTATE " + unreachable.getSQLState()
                            + "): check its address, login and password in the MEETMOMENT_DATABASE_ settings.",
                    unreachable);
        }
    }

    static void demand(Connection connection) throws SQLException {
        if (Integer.parseInt(show(connection, "server_version_num")) < OLDEST_VERSION) {
            throw new DatabaseRefused("This PostgreSQL is too old: use version 15 or newer.");
        }
        for (var setting : DEMANDED.entrySet()) {
            String found = show(connection, setting.getKey());
            if (!setting.getValue().contains(found)) {
                throw new DatabaseRefused("The database has " + setting.getKey() + " = " + found
                        + ", so a confirmed answer could be lost: set it to on.");
            }
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
