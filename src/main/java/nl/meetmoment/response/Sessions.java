package nl.meetmoment.response;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends sessions: a newer epoch makes every older cookie worthless. */
@Repository
class Sessions {

    private final JdbcClient database;

    Sessions(@Qualifier("collection") JdbcClient database) {
        this.database = database;
    }

    /** Does nothing to a newer session, nor to a response that is submitted. */
    void end(RespondentSession session) {
        database.sql("""
                        update collection.response set epoch = epoch + 1
                         where family_key = :family and response_id = :response and epoch = :epoch and state = 'open'
                        """)
                .param("family", session.familyKey())
                .param("response", session.responseId())
                .param("epoch", session.epoch())
                .update();
    }
}
