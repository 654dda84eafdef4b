package nl.meetmoment.fieldwork.waves;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How families stand in every wave, in one query whatever their number. */
@Component
@Transactional(readOnly = true)
class Standings {

    private final JdbcClient store;
    private final StudyCatalogue studies;
    private final Clock clock;

    Standings(JdbcClient store, StudyCatalogue studies, Clock clock) {
        this.store = store;
        this.studies = studies;
        this.clock = clock;
    }

    LocalDate today() {
        return DutchTime.dateOf(clock.instant());
    }

    /** By family and wave, in the study's order. */
    List<Standing> of(Collection<String> caseNumbers) {
        var sql = new StandingSql(studies.current());
        var parameters = new HashMap<String, Object>();
        sql.fill(parameters, today());
        parameters.put("families", caseNumbers.toArray(String[]::new));
        return store.sql("select * from (" + sql.ofAllWaves("f.case_number = any(:families)")
                        + ") one order by case_number, ordinal")
                .params(parameters)
                .query(Standing::of)
                .list();
    }
}
