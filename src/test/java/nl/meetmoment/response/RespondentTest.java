package nl.meetmoment.response;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.support.IntegrationTest;
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

    Opening opened(Opening opening) {
        events.publishEvent(opening.permit());
        return opening;
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
