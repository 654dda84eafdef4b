package nl.meetmoment.response;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.fieldwork.Mode;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.study.AnswerKey;
import nl.meetmoment.study.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a response with all its answers in one query. */
@Repository
class Responses {

    private static final UUID NO_SAVE = new UUID(0, 0);

    private static final String READ = """
            select r.epoch, r.state = 'open' as is_open, r.last_sequence, r.started_at is not null as is_started,
                   r.handle, r.mode, r.help_asked,
                   r.scrubbing_salt, r.scrubbing_hashes, r.definition, r.questionnaire, r.facts::text as facts,
                   (select e.digest from collection.save_event e
                     where e.family_key = :family and e.response_id = :response and e.save_id = :save) as digest,
                   a.*
              from collection.response r
             cross join lateral (
                   select array_agg(item) as items, array_agg(instance) as instances, array_agg(state) as states,
                          array_agg(value) as texts, array_agg(form = :form or sequence <= :base) as seen
                     from collection.answer where family_key = :family and response_id = :response) a
             where r.family_key = :family and r.response_id = :response
            """;

    private final JdbcClient database;
    private final Plans plans;

    Responses(@Qualifier("collection") JdbcClient database, Plans plans) {
        this.database = database;
        this.plans = plans;
    }

    Optional<Response> read(RespondentSession session) {
        return read(session, NO_SAVE, NO_SAVE, Long.MAX_VALUE);
    }

    /** As this save meets it. */
    Optional<Response> read(RespondentSession session, Save save) {
        return read(session, save.id(), save.form(), save.base());
    }

    private Optional<Response> read(RespondentSession session, UUID save, UUID form, long base) {
        return database.sql(READ)
                .param("family", session.familyKey())
                .param("response", session.responseId())
                .param("save", save)
                .param("form", form)
                .param("base", base)
                .query((row, number) -> response(session, row))
                .optional();
    }

    private Response response(RespondentSession session, ResultSet row) throws SQLException {
        Map<AnswerKey, Answer> answers = new HashMap<>();
        Set<AnswerKey> unseen = new HashSet<>();
        readAnswers(row, answers, unseen);
        return new Response(
                session.next(row.getInt("epoch")),
                row.getBoolean("is_open"),
                row.getLong("last_sequence"),
                row.getBoolean("is_started"),
                words(row),
                plans.of(row.getString("definition"), row.getString("questionnaire"), row.getString("facts")),
                new Answers(answers),
                new Response.Meeting(unseen, row.getBytes("digest")),
                new Help(
                        row.getObject("handle", UUID.class),
                        Mode.of(row.getString("mode")),
                        row.getBoolean("help_asked")));
    }

    private static void readAnswers(ResultSet row, Map<AnswerKey, Answer> answers, Set<AnswerKey> unseen)
            throws SQLException {
        String[] items = texts(row.getArray("items"));
        String[] instances = texts(row.getArray("instances"));
        String[] states = texts(row.getArray("states"));
        String[] values = texts(row.getArray("texts"));
        Array seen = row.getArray("seen");
        Boolean[] isSeen = seen == null ? new Boolean[0] : (Boolean[]) seen.getArray();
        for (int i = 0; i < items.length; i++) {
            var key = new AnswerKey(items[i], instances[i]);
            answers.put(key, new Answer(Answer.State.valueOf(states[i].toUpperCase(Locale.ROOT)), values[i]));
            if (!isSeen[i]) {
                unseen.add(key);
            }
        }
    }

    private static ScrubbingWords words(ResultSet row) throws SQLException {
        String salt = row.getString("scrubbing_salt");
        return salt == null
                ? ScrubbingWords.NONE
                : new ScrubbingWords(salt, Set.copyOf(List.of(texts(row.getArray("scrubbing_hashes")))));
    }

    private static String[] texts(@Nullable Array array) throws SQLException {
        return array == null ? new String[0] : (String[]) array.getArray();
    }
}
