package nl.meetmoment.fieldwork.waves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.waves.FamilyView.HistoryLine;
import nl.meetmoment.fieldwork.waves.FamilyView.TaskLine;
import nl.meetmoment.fieldwork.waves.FamilyView.VisitLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened in a family, a query for each kind. */
@Component
@Transactional(readOnly = true)
class FamilyLines {

    private static final String VISITS = """
            select v.wave, v.visit_id, v.planned_at, v.state, coalesce(a.name, '') as assistant
              from fieldwork.visit v left join access.account a on a.id = v.assistant_id
             where v.case_number = ? order by v.planned_at
            """;

    private static final String TASKS = """
            select t.wave, p.number, t.state
              from fieldwork.participant p join fieldwork.questionnaire_task t using (participant_id)
             where p.case_number = ? order by p.number
            """;

    /** The newest first. */
    private static final String HISTORY = """
            select h.at, coalesce(a.name, '') as by, h.about, h.key, h.reason_key, h.value, h.from_on
              from (select changed_at as at, changed_by as who, coalesce(participant_number::text, '') as about,
                           'families.change.' || kind as key, coalesce('families.reason.' || reason, '') as reason_key,
                           value, from_on
                      from fieldwork.family_change where case_number = :family
                     union all
                    select decided_at, decided_by, wave, 'families.decision.' || kind, 'waves.reason.' || reason, '', until_on
                      from fieldwork.wave_decision where case_number = :family) h
              left join access.account a on a.id = h.who
             order by h.at desc
            """;

    private final JdbcClient store;

    FamilyLines(JdbcClient store) {
        this.store = store;
    }

    List<VisitLine> visits(String caseNumber) {
        return store.sql(VISITS)
                .param(caseNumber)
                .query((row, number) -> new VisitLine(
                        row.getString("wave"),
                        row.getObject("visit_id", UUID.class),
                        moment(row, "planned_at"),
                        row.getString("state"),
                        row.getString("assistant")))
                .list();
    }

    List<TaskLine> tasks(String caseNumber) {
        return store.sql(TASKS)
                .param(caseNumber)
                .query((row, number) ->
                        new TaskLine(row.getString("wave"), row.getInt("number"), row.getString("state")))
                .list();
    }

    List<HistoryLine> history(String caseNumber) {
        return store.sql(HISTORY)
                .param("family", caseNumber)
                .query((row, number) -> new HistoryLine(
                        moment(row, "at"),
                        row.getString("by"),
                        row.getString("about"),
                        row.getString("key"),
                        row.getString("reason_key"),
                        row.getString("value"),
                        row.getObject("from_on", LocalDate.class)))
                .list();
    }

    private static ZonedDateTime moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).atZoneSameInstant(DutchTime.ZONE);
    }
}
