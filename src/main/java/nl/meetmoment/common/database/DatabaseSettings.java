package nl.meetmoment.common.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A PostgreSQL of your own, 15 or newer, instead of the embedded one: {@code MEETMOMENT_DATABASE_URL} and, for each
 * login, {@code MEETMOMENT_DATABASE_<LOGIN>_USERNAME}, {@code _PASSWORD} or {@code _PASSWORD_FILE}, and {@code _URL}
 * where its store lives elsewhere.
 *
 * @param url absent: the embedded server
 * @param poolSize connections of each of the three pools
 */
@ConfigurationProperties("meetmoment.database")
record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("8") int poolSize,
        @DefaultValue Credentials migrator,
        @DefaultValue Credentials collection,
        @DefaultValue Credentials fieldwork,
        @DefaultValue Credentials linkage) {

    record Credentials(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            @Nullable String passwordFile) {

        /** An empty variable, as compose files leave them, is an absent one. */
        Credentials {
            url = orAbsent(url);
            username = orAbsent(username);
            password = orAbsent(password);
            passwordFile = orAbsent(passwordFile);
        }
    }

    DatabaseSettings {
        url = orAbsent(url);
    }

    private static @Nullable String orAbsent(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    Credentials of(DatabaseRole role) {
        return switch (role) {
            case MIGRATOR -> migrator;
            case COLLECTION -> collection;
            case FIELDWORK -> fieldwork;
            case LINKAGE -> linkage;
        };
    }

    boolean isExternal() {
        return url != null;
    }
}
