package nl.meetmoment.fieldwork.rewards;

import java.time.LocalDate;
import java.util.UUID;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what somebody is owed, in the transaction of what released it. */
@Service
public class RewardRelease {

    private final JdbcClient fieldwork;
    private final StudyCatalogue studies;

    RewardRelease(JdbcClient fieldwork, StudyCatalogue studies) {
        this.fieldwork = fieldwork;
        this.studies = studies;
    }

    /** Once for a participant and wave: what is told again changes nothing, and a study that pays nothing releases nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(UUID participant, String wave, RewardReason reason, LocalDate on) {
        int parent = studies.current().reward("parent");
        int child = studies.current().reward("child");
        fieldwork
                .sql("""
                        insert into fieldwork.reward (reward_id, participant_id, case_number, wave, euros, reason, released_on)
                        select ?, participant_id, case_number, ?, case kind when 'parent' then ? else ? end, ?, ?
                        from fieldwork.participant
                        where participant_id = ? and case kind when 'parent' then ? else ? end > 0
                        on conflict (participant_id, wave) do nothing
                        """)
                .params(UUID.randomUUID(), wave, parent, child, reason.code(), on, participant, parent, child)
                .update();
    }
}
