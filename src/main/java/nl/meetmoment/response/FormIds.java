package nl.meetmoment.response;

import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import nl.meetmoment.common.KeyFolder;
import nl.meetmoment.common.KeyedHash;
import org.springframework.stereotype.Component;

/**
 * The id of a page as it was shown once: a UUIDv7 whose last bits prove for which response. A page of one respondent that
 * is still open when the next one has signed in on the same laptop can so never save under the wrong one.
 */
@Component
class FormIds {

    private static final long VARIANT = 0x8000000000000000L;
    private static final long AFTER_VARIANT = 0x3fffffffffffffffL;

    private final TimeBasedEpochRandomGenerator times = new TimeBasedEpochRandomGenerator(new SecureRandom());
    private final KeyedHash hash;
    private final Clock clock;

    FormIds(KeyFolder keys, Clock clock) {
        this.hash = new KeyedHash(keys.secret("respondent-forms"));
        this.clock = clock;
    }

    UUID next(RespondentSession session) {
        long first = times.construct(clock.millis()).getMostSignificantBits();
        return new UUID(first, proof(first, session));
    }

    boolean isOf(RespondentSession session, UUID form) {
        return form.getLeastSignificantBits() == proof(form.getMostSignificantBits(), session);
    }

    private long proof(long first, RespondentSession session) {
        byte[] stated = ByteBuffer.allocate(8 + 16 + 16)
                .putLong(first)
                .put(SessionTokens.bytes(session.familyKey()))
                .put(SessionTokens.bytes(session.responseId()))
                .array();
        return ByteBuffer.wrap(hash.of(stated)).getLong() & AFTER_VARIANT | VARIANT;
    }
}
