package nl.meetmoment.response;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.common.StartCode;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Respondents at the running site, and what lies in the database of them. */
@IntegrationTest
abstract class RespondentTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    @Qualifier("collection")
    JdbcClient collection;

    private final JdbcClient fieldwork = TestDatabase.owner();

    Opening opened(Opening opening) {
        tellFieldwork(opening.permit().handle());
        events.publishEvent(opening.permit());
        return opening;
    }

    /** A questionnaire that fieldwork has given out, or it would not hear what becomes of it. */
    private void tellFieldwork(UUID handle) {
        fieldwork
                .sql("""
                        with family as (
                            insert into fieldwork.family (case_number, region, intake_on, created_at, version)
                            values (:number, 'vt_utrecht', current_date, now(), 0) returning case_number
                        ), participant as (
                            insert into fieldwork.participant (participant_id, case_number, number, kind, relation, sex,
                                                               birth_year, birth_month, measure, measure_on, takes_part)
                            select :handle, case_number, 1, 'parent', 'mother', 'female', 1988, 1, 'none', current_date, true
                              from family where not exists (select from fieldwork.questionnaire_task where handle = :handle)
                            returning participant_id
                        )
                        insert into fieldwork.questionnaire_task (handle, participant_id, wave, questionnaire, mode, state,
                                                                  version)
                        select :handle, participant_id, 'T0', 'parent', 'visit', 'not_started', 0 from participant
                        """)
                .param("number", "G-" + StartCode.random().value().substring(0, 5))
                .param("handle", handle)
                .update();
    }

    Guest guest() {
        return new Guest("http://localhost:" + port);
    }

    /** The current answers by item, or {@code refused} or {@code skipped}; with the turn of the loop behind {@code #}. */
    Map<String, String> answers(Opening opening) {
        return collection.sql("""
                        select item || case when instance = '' then '' else '#' || instance end as key,
                               case when state = 'given' then value else state end as value
                          from collection.answer where family_key = ?
                        """).param(opening.permit().familyKey()).query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.get("key"), row -> (String) row.get("value")));
    }

    List<UUID> saves(Opening opening) {
        return collection
                .sql("select save_id from collection.save_event where family_key = ? order by saved_at, sequence")
                .param(opening.permit().familyKey())
                .query(UUID.class)
                .list();
    }

    int setAside(Opening opening) {
        return collection
                .sql("select count(*) from collection.set_aside where family_key = ?")
                .param(opening.permit().familyKey())
                .query(Integer.class)
                .single();
    }

    Map<String, Object> row(Opening opening) {
        return collection
                .sql("select * from collection.response where family_key = ?")
                .param(opening.permit().familyKey())
                .query()
                .singleRow();
    }
}
