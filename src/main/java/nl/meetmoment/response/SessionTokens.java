package nl.meetmoment.response;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.common.KeyFolder;
import nl.meetmoment.common.KeyedHash;
import org.springframework.stereotype.Component;

/**
 * A session as a cookie holds it: format, family key, response and epoch, under a keyed hash. Whether the epoch still
 * counts, only the database knows.
 */
@Component
class SessionTokens {

    private static final byte FORMAT = 1;
    private static final int STATED = 1 + 16 + 16 + 4;
    private static final int PROOF = 32;
    private static final int LONGEST = 100;

    private final KeyedHash hash;

    SessionTokens(KeyFolder keys) {
        this.hash = new KeyedHash(keys.secret("respondent"));
    }

    String of(RespondentSession session) {
        byte[] stated = ByteBuffer.allocate(STATED)
                .put(FORMAT)
                .put(bytes(session.familyKey()))
                .put(bytes(session.responseId()))
                .putInt(session.epoch())
                .array();
        byte[] token = ByteBuffer.allocate(STATED + PROOF)
                .put(stated)
                .put(hash.of(stated))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty for what this site did not write. */
    Optional<RespondentSession> read(String token) {
        byte[] bytes = decoded(token);
        if (bytes.length != STATED + PROOF || bytes[0] != FORMAT) {
            return Optional.empty();
        }
        byte[] stated = Arrays.copyOf(bytes, STATED);
        byte[] proof = Arrays.copyOfRange(bytes, STATED, bytes.length);
        return MessageDigest.isEqual(proof, hash.of(stated)) ? Optional.of(session(stated)) : Optional.empty();
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static RespondentSession session(byte[] stated) {
        ByteBuffer bytes = ByteBuffer.wrap(stated, 1, STATED - 1);
        return new RespondentSession(id(bytes), id(bytes), bytes.getInt());
    }

    private static UUID id(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static byte[] decoded(String token) {
        try {
            return token.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException foreign) {
            return new byte[0];
        }
    }
}
