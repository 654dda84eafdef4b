package nl.meetmoment.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.study.AnswerKey;
import nl.meetmoment.study.Answers;
import nl.meetmoment.study.Plan;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What was submitted, by family. */
@Service
public class SubmittedResponses {

    private static final String RESPONSES = """
            select response_id, pseudonym, wave, questionnaire, definition, facts::text as facts
              from collection.response where family_key = ? and state = 'submitted' order by submitted_at, response_id
            """;

    private static final String ANSWERS = """
            select a.response_id, a.item, a.instance, a.state, a.value
              from collection.answer a join collection.response r using (family_key, response_id)
             where a.family_key = ? and r.state = 'submitted'
            """;

    private final JdbcClient database;
    private final Plans plans;

    SubmittedResponses(@Qualifier("collection") JdbcClient database, Plans plans) {
        this.database = database;
        this.plans = plans;
    }

    /** How many responses each family has submitted. */
    public Map<UUID, Integer> perFamily() {
        var counts = new HashMap<UUID, Integer>();
        database.sql("select family_key, count(*) as n from collection.response where state = 'submitted' group by 1")
                .query((ResultSet row) -> {
                    counts.put(row.getObject("family_key", UUID.class), row.getInt("n"));
                });
        return counts;
    }

    /** In the order in which they were submitted. They change no more, so that one read after the other sees the same. */
    public List<SubmittedResponse> ofFamily(UUID familyKey) {
        List<Kept> kept = database.sql(RESPONSES)
                .param(familyKey)
                .query((row, number) -> kept(row))
                .list();
        Map<UUID, Map<AnswerKey, Answer>> answers = answers(familyKey);
        return kept.stream()
                .map(one -> one.response(familyKey, new Answers(answers.getOrDefault(one.responseId(), Map.of()))))
                .toList();
    }

    private record Kept(UUID responseId, String pseudonym, String wave, Plan plan) {

        SubmittedResponse response(UUID familyKey, Answers answers) {
            return new SubmittedResponse(
                    familyKey,
                    responseId,
                    pseudonym,
                    wave,
                    plan.questionnaire().id(),
                    plan.facts(),
                    plan.journey(answers).counted());
        }
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("response_id", UUID.class),
                row.getString("pseudonym"),
                row.getString("wave"),
                plans.of(row.getString("definition"), row.getString("questionnaire"), row.getString("facts")));
    }

    private Map<UUID, Map<AnswerKey, Answer>> answers(UUID familyKey) {
        Map<UUID, Map<AnswerKey, Answer>> answers = new HashMap<>();
        database.sql(ANSWERS).param(familyKey).query((ResultSet row) -> {
            answers.computeIfAbsent(row.getObject("response_id", UUID.class), response -> new HashMap<>())
                    .put(new AnswerKey(row.getString("item"), row.getString("instance")), answer(row));
        });
        return answers;
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                Answer.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getString("value"));
    }
}
