package nl.meetmoment.response;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Closes a response for good: nothing can be changed after it, no code opens it, and what its free text was scrubbed with
 * is gone.
 */
@Repository
class Submission {

    private static final String SUBMIT = """
            update collection.response
               set state = 'submitted', submitted_at = :now, epoch = epoch + 1, user_name = null, start_code_hash = null,
                   code_valid_until = null, help_asked = false, scrubbing_salt = null, scrubbing_hashes = null
             where family_key = :family and response_id = :response and epoch = :epoch and state = 'open'
               and last_sequence = :sequence
            """;

    private final JdbcClient database;
    private final Announcements announcements;
    private final Clock clock;

    Submission(@Qualifier("collection") JdbcClient database, Announcements announcements, Clock clock) {
        this.database = database;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** @return whether it was still as it was read, and is submitted now; a save that came between may have opened questions */
    boolean submit(Response complete) {
        int changed = database.sql(SUBMIT)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("family", complete.current().familyKey())
                .param("response", complete.current().responseId())
                .param("epoch", complete.current().epoch())
                .param("sequence", complete.lastSequence())
                .update();
        if (changed == 0) {
            return false;
        }
        announcements.announce(complete.current());
        announcements.tellOthers(new AnswersSubmitted(complete.current().familyKey()));
        return true;
    }
}
