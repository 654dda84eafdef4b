package nl.meetmoment.response;

import java.util.UUID;
import nl.meetmoment.fieldwork.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A respondent who fills in online asks for the guide, takes that back, or says that the telephone was hung up. */
@Component
class HelpCalls {

    /**
     * What a page says of it.
     *
     * @param isSeen whether somebody looks at the guidance now
     * @param isGuided whether there is a telephone line to be lost
     */
    record HelpView(boolean isAsked, boolean isSeen, boolean isGuided) {}

    private final JdbcClient database;
    private final GuidedLines lines;

    HelpCalls(@Qualifier("collection") JdbcClient database, GuidedLines lines) {
        this.database = database;
        this.lines = lines;
    }

    /** Does what a button asks for, if it is one of these. @return the response as it is then */
    Response hear(Nav button, Response response) {
        Help help = response.help();
        UUID handle = help.handle();
        if (handle == null || !help.isOffered()) {
            return response;
        }
        return switch (button) {
            case HELP -> ask(response, true);
            case NO_HELP -> ask(response, false);
            case HANG_UP -> {
                lines.lose(handle);
                yield response;
            }
            default -> response;
        };
    }

    private Response ask(Response response, boolean isAsked) {
        RespondentSession session = response.current();
        database.sql("""
                        update collection.response set help_asked = :asked
                         where family_key = :family and response_id = :response and epoch = :epoch and state = 'open'
                        """)
                .param("asked", isAsked)
                .param("family", session.familyKey())
                .param("response", session.responseId())
                .param("epoch", session.epoch())
                .update();
        return response.with(response.help().with(isAsked));
    }

    /** Null at a visit, where the assistant is in the house. */
    @Nullable
    HelpView view(Response response) {
        Help help = response.help();
        UUID handle = help.handle();
        if (handle == null || !help.isOffered()) {
            return null;
        }
        boolean isGuided = help.mode() == Mode.ONLINE_GUIDED;
        return new HelpView(help.isAsked(), isGuided && lines.isThere(handle), isGuided);
    }
}
