package nl.meetmoment.common.database;

/** The logins of the database. The migrator owns every table; the other three own nothing. */
public enum DatabaseRole {
    MIGRATOR,
    COLLECTION,
    FIELDWORK,
    LINKAGE;

    public String login() {
        return "mm_" + setting();
    }

    String setting() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
