package nl.meetmoment.response;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.common.StartCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Opens a response to whoever has its user name and start code; each entry begins a new epoch. Whatever is wrong is
 * answered alike and costs the same: a query and the comparison of a hash.
 */
@Service
class Entrance {

    private static final int LONGEST = 100;
    private static final int HASH_BYTES = 32;

    private static final String KNOWN = """
            select family_key, response_id, handle, start_code_hash, code_valid_until from collection.response
             where user_name = :name and state = 'open'
            """;

    private static final String ENTER = """
            update collection.response set epoch = epoch + 1
             where family_key = :family and response_id = :response and state = 'open' and start_code_hash = :hash
            returning epoch
            """;

    private record Door(UUID familyKey, UUID responseId, UUID handle, byte @Nullable [] hash, OffsetDateTime until) {

        static final UUID NOWHERE = new UUID(0, 0);

        static final Door NONE = new Door(NOWHERE, NOWHERE, NOWHERE, null, OffsetDateTime.MIN);
    }

    private final JdbcClient database;
    private final StartCodeHashes hashes;
    private final Clock clock;

    Entrance(@Qualifier("collection") JdbcClient database, StartCodeHashes hashes, Clock clock) {
        this.database = database;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** As user names are kept and compared: how they are written does not matter. */
    static String normalised(String userName) {
        return userName.strip().toLowerCase(Locale.ROOT);
    }

    /** What the right code opened: the session, and the response's handle as fieldwork knows it. */
    record Entered(RespondentSession session, UUID handle) {}

    Optional<Entered> enter(@Nullable String userName, @Nullable String startCode) {
        String code = StartCode.typed(limited(startCode)).map(StartCode::value).orElse("");
        List<Door> doors = database.sql(KNOWN)
                .param("name", normalised(limited(userName)))
                .query((row, number) -> door(row))
                .list();
        Optional<Entered> entered = Optional.empty();
        for (Door door : doors.isEmpty() ? List.of(Door.NONE) : doors) {
            byte[] hash = hashes.of(code, door.handle());
            if (fits(door, hash)) {
                entered = begin(door, hash);
            }
        }
        return entered;
    }

    private boolean fits(Door door, byte[] hash) {
        byte[] known = door.hash() == null ? new byte[HASH_BYTES] : door.hash();
        return MessageDigest.isEqual(known, hash)
                && clock.instant().isBefore(door.until().toInstant());
    }

    private Optional<Entered> begin(Door door, byte[] hash) {
        return database.sql(ENTER)
                .param("family", door.familyKey())
                .param("response", door.responseId())
                .param("hash", hash)
                .query(Integer.class)
                .optional()
                .map(epoch -> new RespondentSession(door.familyKey(), door.responseId(), epoch))
                .map(session -> new Entered(session, door.handle()));
    }

    /** Nothing for what is too long or has characters that the database could not even be asked for. */
    static String limited(@Nullable String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return "";
        }
        return typed.chars().anyMatch(c -> c < ' ' || Character.isSurrogate((char) c)) ? "" : typed;
    }

    private static Door door(ResultSet row) throws SQLException {
        return new Door(
                row.getObject("family_key", UUID.class),
                row.getObject("response_id", UUID.class),
                row.getObject("handle", UUID.class),
                row.getBytes("start_code_hash"),
                row.getObject("code_valid_until", OffsetDateTime.class));
    }
}
