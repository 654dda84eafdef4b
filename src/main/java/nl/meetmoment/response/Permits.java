package nl.meetmoment.response;

import java.time.ZoneOffset;
import java.util.UUID;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.HandOverEnded;
import nl.meetmoment.fieldwork.ModeChanged;
import nl.meetmoment.fieldwork.PermitIssued;
import nl.meetmoment.fieldwork.StartCodeRevoked;
import nl.meetmoment.study.Plan;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens responses as permits allow, and takes back what a hand-over or a start code opened. */
@Component
class Permits {

    /**
     * One response for a participant, wave and questionnaire. A later permit changes how it is entered and how its text is
     * scrubbed; once it was started, neither what was given nor under which definition and facts.
     */
    private static final String OPEN = """
            insert into collection.response as r (
                family_key, response_id, pseudonym, wave, questionnaire, handle, definition, facts, mode, user_name,
                start_code_hash, code_valid_until, epoch, scrubbing_salt, scrubbing_hashes)
            values (:family, :response, :pseudonym, :wave, :questionnaire, :handle, :definition, cast(:facts as jsonb),
                :mode, :name, :code, :until, 1, :salt, :hashes)
                on conflict (family_key, pseudonym, wave, questionnaire) do update
               set definition = case when r.started_at is null then excluded.definition else r.definition end,
                   facts = case when r.started_at is null then excluded.facts else r.facts end,
                   handle = excluded.handle, mode = excluded.mode, user_name = excluded.user_name,
                   start_code_hash = excluded.start_code_hash, code_valid_until = excluded.code_valid_until,
                   epoch = r.epoch + 1, scrubbing_salt = excluded.scrubbing_salt,
                   scrubbing_hashes = excluded.scrubbing_hashes
             where r.state = 'open'
            """;

    private final JdbcClient database;
    private final StudyCatalogue catalogue;
    private final StartCodeHashes hashes;
    private final JsonMapper json;

    Permits(
            @Qualifier("collection") JdbcClient database,
            StudyCatalogue catalogue,
            StartCodeHashes hashes,
            JsonMapper json) {
        this.database = database;
        this.catalogue = catalogue;
        this.hashes = hashes;
        this.json = json;
    }

    /**
     * @throws nl.meetmoment.common.ProblemException ALREADY_SUBMITTED, since what was submitted is never opened again
     * @throws IllegalArgumentException when the study has no such questionnaire
     */
    @EventListener
    void open(PermitIssued permit) {
        Study study = catalogue.current();
        Plan plan = Plan.of(study, permit.questionnaire(), permit.facts());
        int opened = database.sql(OPEN)
                .param("family", permit.familyKey())
                .param("response", UUID.randomUUID())
                .param("pseudonym", permit.pseudonym().value())
                .param("wave", permit.wave())
                .param("questionnaire", plan.questionnaire().id())
                .param("handle", permit.handle())
                .param("definition", study.version())
                .param("facts", json.writeValueAsString(permit.facts()))
                .param("mode", permit.mode().code())
                .param("name", Entrance.normalised(permit.entry().userName()))
                .param("code", hashes.of(permit.entry().startCode(), permit.handle()))
                .param("until", permit.validUntil().atOffset(ZoneOffset.UTC))
                .param("salt", permit.tokens().salt())
                .param("hashes", permit.tokens().hashes().toArray(String[]::new))
                .update();
        if (opened == 0) {
            throw Problem.ALREADY_SUBMITTED.exception();
        }
    }

    @EventListener
    void end(HandOverEnded handOver) {
        change(handOver.handle(), "epoch = epoch + 1");
    }

    @EventListener
    void goOn(ModeChanged how) {
        database.sql("update collection.response set mode = :mode where handle = :handle and state = 'open'")
                .param("mode", how.mode().code())
                .param("handle", how.handle())
                .update();
    }

    @EventListener
    void revoke(StartCodeRevoked code) {
        change(code.handle(), "epoch = epoch + 1, start_code_hash = null");
    }

    private void change(UUID handle, String change) {
        database.sql("update collection.response set " + change + " where handle = :handle and state = 'open'")
                .param("handle", handle)
                .update();
    }
}
