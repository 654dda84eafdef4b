package nl.meetmoment.response;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.study.AnswerKey;
import nl.meetmoment.study.RoutePage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The one statement, and so the one transaction and the one round trip, that keeps answers. It locks the response, so that
 * saves of one response come one after the other and each sees whether its epoch still counts; an id that is there already
 * changes nothing at all.
 */
@Repository
class SaveStatement {

    /** What became of it. {@code isLive}: the epoch counted; {@code isNew}: the id had not been used. */
    record Outcome(boolean isLive, boolean isNew, int written, long lastSequence) {}

    private static final String SAVE = """
            with sent as (
                select * from unnest(cast(:items as text[]), cast(:instances as text[]), cast(:states as text[]),
                                     cast(:texts as text[])) as each(item, instance, state, value)
            ), response as (
                select family_key, response_id, mode,
                       case when :sequence = 0 then greatest(last_sequence + 1, :base + :room) else :sequence end as sequence
                  from collection.response
                 where family_key = :family and response_id = :response and epoch = :epoch and state = 'open'
                   for no key update
            ), event as (
                insert into collection.save_event (family_key, response_id, save_id, epoch, sequence, form, base, page,
                                                   answers, mode, digest, saved_at)
                select family_key, response_id, :save, :epoch, sequence, :form, :base, :page,
                       (select coalesce(jsonb_agg(to_jsonb(sent)), '[]') from sent), mode, :digest, :now
                  from response
                    on conflict do nothing
                returning family_key, response_id, sequence
            ), progress as (
                update collection.response r
                   set last_sequence = greatest(r.last_sequence + 1, event.sequence),
                       last_saved_at = :now,
                       started_at = coalesce(r.started_at, :now)
                  from event
                 where r.family_key = :family and r.response_id = :response
                returning r.last_sequence
            ), written as (
                insert into collection.answer as a (family_key, response_id, item, instance, state, value, epoch, sequence,
                                                    form)
                select family_key, response_id, item, instance, state, value, :epoch, sequence, :form from event, sent
                    on conflict (family_key, response_id, item, instance) do update
                   set state = excluded.state, value = excluded.value, epoch = excluded.epoch,
                       sequence = excluded.sequence, form = excluded.form
                 where (a.form = excluded.form and (a.epoch, a.sequence) < (excluded.epoch, excluded.sequence))
                    or (a.form <> excluded.form and a.sequence <= :base)
                returning item
            )
            select exists (select from response) as is_live, exists (select from event) as is_new,
                   (select count(*) from written) as written,
                   (select coalesce(max(last_sequence), 0) from progress) as last_sequence
            """;

    /** Another page's answers that stand in the place of those that were sent; being the same, or skipped, they are none. */
    private static final String SUPERSEDED = """
            select a.item, a.instance
              from unnest(cast(:items as text[]), cast(:instances as text[]), cast(:states as text[]),
                          cast(:texts as text[])) as sent(item, instance, state, value)
              join collection.answer a using (item, instance)
             where a.family_key = :family and a.response_id = :response and a.form <> :form and a.sequence > :base
               and sent.state <> 'skipped' and (a.state, a.value) <> (sent.state, sent.value)
            """;

    private final JdbcClient database;

    SaveStatement(@Qualifier("collection") JdbcClient database) {
        this.database = database;
    }

    Outcome save(
            RespondentSession session,
            RoutePage page,
            Save save,
            byte[] digest,
            Map<AnswerKey, Answer> answers,
            OffsetDateTime now) {
        return with(answers, session, save, SAVE)
                .param("epoch", session.epoch())
                .param("save", save.id())
                .param("sequence", save.sequence())
                .param("room", Save.ROOM)
                .param("page", place(page))
                .param("digest", digest)
                .param("now", now)
                .query((row, number) -> new Outcome(
                        row.getBoolean("is_live"),
                        row.getBoolean("is_new"),
                        row.getInt("written"),
                        row.getLong("last_sequence")))
                .single();
    }

    Set<AnswerKey> superseded(RespondentSession session, Save save, Map<AnswerKey, Answer> answers) {
        return with(answers, session, save, SUPERSEDED)
                .query((row, number) -> new AnswerKey(row.getString("item"), row.getString("instance")))
                .set();
    }

    private StatementSpec with(Map<AnswerKey, Answer> answers, RespondentSession session, Save save, String statement) {
        var entries = List.copyOf(answers.entrySet());
        return database.sql(statement)
                .param("family", session.familyKey())
                .param("response", session.responseId())
                .param("form", save.form())
                .param("base", save.base())
                .param("items", entries.stream().map(one -> one.getKey().item()).toArray(String[]::new))
                .param(
                        "instances",
                        entries.stream().map(one -> one.getKey().instance()).toArray(String[]::new))
                .param(
                        "states",
                        entries.stream().map(one -> word(one.getValue())).toArray(String[]::new))
                .param(
                        "texts",
                        entries.stream().map(one -> one.getValue().value()).toArray(String[]::new));
    }

    private static String word(Answer answer) {
        return answer.state().name().toLowerCase(Locale.ROOT);
    }

    /** The same in every version that has the page, with the turn of the loop. */
    static String place(RoutePage page) {
        String instance = page.planned().instance().key();
        return page.planned().id() + (instance.isEmpty() ? "" : "#" + instance);
    }
}
