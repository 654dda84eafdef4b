package nl.meetmoment.linkage.messages;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.fieldwork.messages.DueMessage;
import nl.meetmoment.fieldwork.messages.MessageKind;
import nl.meetmoment.linkage.seal.PersonKeys;
import nl.meetmoment.linkage.seal.RowSeal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of messages and of what became of them. */
@Repository
class Messages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TABLE = "linkage.message";

    private static final String COLUMNS = """
            select message_id, participant_id, case_number, number, kind, wave, appointment_at, until_at, state, reason, channel,
                   attempts, template, reference, next_at, made_at, changed_at
              from linkage.message
            """;

    private static final String RETURNED = """
            select r.message_id, r.participant_id, r.channel, r.key_version, r.content, r.reason, r.returned_at, %s
              from linkage.message_return r join linkage.person_key using (participant_id)
            """.formatted(PersonKeys.COLUMNS);

    private final JdbcClient linkage;
    private final PersonKeys keys;

    Messages(@Qualifier("linkage") JdbcClient linkage, PersonKeys keys) {
        this.linkage = linkage;
        this.keys = keys;
    }

    /** A step that a message took. */
    record Step(
            MessageState state,
            @Nullable MessageState former,
            String reason,
            @Nullable UUID by,
            Instant at) {}

    /**
     * What came back once.
     *
     * @param channel code
     * @param reason a word for why; may be empty
     */
    record Returned(String channel, Written written, String reason, Instant at) {}

    /** Once more is as good as once. */
    void add(DueMessage due, Instant now) {
        Instant appointment = due.appointment();
        linkage.sql("""
                        insert into linkage.message (message_id, participant_id, case_number, number, kind, wave, appointment_at,
                                                     until_at, state, next_at, made_at, changed_at)
                        values (:id, :participant, :family, :number, :kind, :wave, :appointment, :until, 'waiting', :now, :now, :now)
                        on conflict do nothing
                        """)
                .param("id", due.id())
                .param("participant", due.participant())
                .param("family", due.caseNumber())
                .param("number", due.number())
                .param("kind", due.kind().code())
                .param("wave", due.wave())
                .param("appointment", appointment == null ? null : utc(appointment))
                .param("until", utc(due.until()))
                .param("now", utc(now))
                .update();
    }

    /** The next one whose time has come, held until the transaction's end; one that another worker holds is passed over. */
    Optional<Message> takeNext(Instant now) {
        return linkage.sql(COLUMNS + """
                         where state = 'waiting' and next_at <= ? order by next_at, message_id limit 1 for update skip locked
                        """)
                .param(utc(now))
                .query(Messages::message)
                .optional();
    }

    /** For a change: whoever comes second waits and sees what the first one did. */
    Optional<Message> take(UUID id) {
        return linkage.sql(COLUMNS + " where message_id = ? for update")
                .param(id)
                .query(Messages::message)
                .optional();
    }

    Optional<Message> find(UUID id) {
        return linkage.sql(COLUMNS + " where message_id = ?")
                .param(id)
                .query(Messages::message)
                .optional();
    }

    Optional<Message> byReference(String reference) {
        return linkage.sql(COLUMNS + " where reference = ? for update")
                .param(reference)
                .query(Messages::message)
                .optional();
    }

    /** It stays as it is until then. */
    void postpone(UUID id, String reason, Instant until, Instant now) {
        linkage.sql("update linkage.message set reason = ?, next_at = ?, changed_at = ? where message_id = ?")
                .params(reason, utc(until), utc(now), id)
                .update();
    }

    /** Of a message that was taken for a change; {@code next} is when a waiting one is looked at. */
    void change(
            Message from, MessageState to, String reason, int attempts, Instant next, @Nullable UUID by, Instant now) {
        linkage.sql("""
                        update linkage.message set state = ?, reason = ?, attempts = ?, next_at = ?, changed_at = ?
                         where message_id = ?
                        """)
                .params(to.code(), reason, attempts, utc(next), utc(now), from.id())
                .update();
        if (to == MessageState.BOUNCED) {
            keepReturned(from.id(), reason, now);
        }
        linkage.sql("""
                        insert into linkage.message_step (message_id, state, former, reason, by_account, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(from.id(), to.code(), from.state().code(), reason)
                .param(by)
                .param(utc(now))
                .update();
    }

    void change(Message from, MessageState to, String reason, @Nullable UUID by, Instant now) {
        change(from, to, reason, from.attempts(), now, by, now);
    }

    /**
     * What is sent now, by which channel and from which text.
     *
     * @return false when the person's key is gone
     */
    boolean write(Message message, String channel, MessageTemplate template, Written written, String reference) {
        Optional<RowSeal> seal = keys.of(message.participant()).map(key -> key.at(TABLE, message.id()));
        seal.ifPresent(row -> linkage.sql("""
                        update linkage.message set channel = ?, template = ?, template_sha256 = ?, reference = ?,
                               key_version = ?, content = ? where message_id = ?
                        """)
                .params(channel, template.name(), template.sha256(), reference, row.keyVersion())
                .param(row.close("content", JSON.writeValueAsString(written)))
                .param(message.id())
                .update());
        return seal.isPresent();
    }

    /** Empty when nothing was written yet, or the person's key is gone. */
    Optional<Written> written(UUID id) {
        return linkage.sql("""
                        select message_id, participant_id, message.key_version, content, %s
                          from linkage.message join linkage.person_key using (participant_id)
                         where message_id = ? and content is not null
                        """.formatted(PersonKeys.COLUMNS))
                .param(id)
                .query((row, number) -> opened(row))
                .optional();
    }

    /** A row for each that was sent and of which it is not known how it went, by what the provider knows it by. */
    List<String> sentByText(int most) {
        return linkage.sql("""
                        select reference from linkage.message where state = 'sent' and channel = 'text'
                         order by changed_at desc limit ?
                        """).param(most).query(String.class).list();
    }

    /** Those that somebody began to send before this moment and never said how it ended. */
    List<UUID> interrupted(Instant before) {
        return linkage.sql("select message_id from linkage.message where state = 'sending' and changed_at < ?")
                .param(utc(before))
                .query(UUID.class)
                .list();
    }

    /** Whatever is written instead later, it stays known from where something came back, each time. */
    private void keepReturned(UUID id, String reason, Instant now) {
        linkage.sql("""
                        insert into linkage.message_return (message_id, participant_id, channel, key_version, content, reason, returned_at)
                        select message_id, participant_id, channel, key_version, content, ?, ?
                          from linkage.message where message_id = ? and content is not null
                        """).params(reason, utc(now), id).update();
    }

    /** How often it is certain that it did not arrive. */
    int failures(UUID id) {
        return linkage.sql(
                        "select count(*) from linkage.message_step where message_id = ? and state in ('bounced', 'failed')")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** When somebody last asked to have it sent again. */
    Optional<Instant> lastRetried(UUID id) {
        return linkage.sql("""
                        select at from linkage.message_step
                         where message_id = ? and state = 'waiting' and former <> 'stopped' and by_account is not null
                         order by number desc limit 1
                        """).param(id).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    /** What came back from this person, of what went by this channel. */
    List<Returned> returned(UUID participant, String channel) {
        return linkage.sql(RETURNED + " where r.participant_id = ? and r.channel = ? order by r.number")
                .params(participant, channel)
                .query(this::cameBack)
                .list();
    }

    /** Each time that this message came back, in order; empty once the person's key is gone. */
    List<Returned> returned(UUID id) {
        return linkage.sql(RETURNED + " where r.message_id = ? order by r.number")
                .param(id)
                .query(this::cameBack)
                .list();
    }

    private Returned cameBack(ResultSet row, int number) throws SQLException {
        return new Returned(
                row.getString("channel"),
                opened(row),
                row.getString("reason"),
                row.getObject("returned_at", OffsetDateTime.class).toInstant());
    }

    /** Whether the mail server refuses what the site sends, whoever it is to. */
    boolean isSiteRefused() {
        return linkage.sql("""
                        select exists (select 1 from linkage.message where reason = 'relay' and state in ('waiting', 'failed'))
                        """).query(Boolean.class).single();
    }

    Map<String, Integer> numbers() {
        var numbers = new TreeMap<String, Integer>();
        linkage.sql("select state, count(*) as number from linkage.message group by state")
                .query(row -> {
                    numbers.put(row.getString("state"), row.getInt("number"));
                });
        return numbers;
    }

    /**
     * The newest change first.
     *
     * @param states those that are wanted
     * @param after the last one of the page before
     */
    List<Message> list(Collection<MessageState> states, String caseNumber, MessageCursor after, int most) {
        return linkage.sql(list(states, caseNumber))
                .param("family", caseNumber)
                .param("at", utc(after.at()))
                .param("id", after.id())
                .param("most", most)
                .query(Messages::message)
                .list();
    }

    /** Each state reads by the index in the order of the list, and stops when the page is full; so does each family. */
    static String list(Collection<MessageState> states, String caseNumber) {
        String pages = states.stream()
                .map(
                        state -> "(" + COLUMNS + " where state = '" + state.code() + "'"
                                + (caseNumber.isEmpty() ? "" : " and case_number = :family")
                                + " and (changed_at, message_id) < (:at, :id) order by changed_at desc, message_id desc limit :most)")
                .collect(Collectors.joining(" union all "));
        return "select * from (" + pages + ") found order by changed_at desc, message_id desc limit :most";
    }

    /** Letters that wait to be printed, the one that waits longest first. */
    List<Message> letters(int most) {
        return linkage.sql(COLUMNS + " where state = 'letter_to_print' order by changed_at, message_id limit ?")
                .param(most)
                .query(Messages::message)
                .list();
    }

    List<Step> steps(UUID id) {
        return linkage.sql(
                        "select state, former, reason, by_account, at from linkage.message_step where message_id = ? order by number")
                .param(id)
                .query((row, number) -> new Step(
                        MessageState.ofCode(row.getString("state")),
                        row.getString("former") == null ? null : MessageState.ofCode(row.getString("former")),
                        row.getString("reason"),
                        row.getObject("by_account", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<String> language(UUID participant) {
        return linkage.sql("select language from linkage.message_language where participant_id = ?")
                .param(participant)
                .query(String.class)
                .optional();
    }

    /** Of somebody whom linkage knows. */
    void language(UUID participant, String language) {
        linkage.sql("""
                        insert into linkage.message_language (participant_id, language)
                        select participant_id, ? from linkage.person where participant_id = ?
                        on conflict (participant_id) do update set language = excluded.language
                        """).params(language, participant).update();
    }

    /** What came back is the content that was sent, so it opens as such. */
    private Written opened(ResultSet row) throws SQLException {
        UUID participant = row.getObject("participant_id", UUID.class);
        UUID id = row.getObject("message_id", UUID.class);
        RowSeal seal = keys.opened(row, participant, row.getInt("key_version")).at(TABLE, id);
        return JSON.readValue(seal.open("content", row.getBytes("content")), Written.class);
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("message_id", UUID.class),
                row.getObject("participant_id", UUID.class),
                row.getString("case_number"),
                row.getInt("number"),
                MessageKind.ofCode(row.getString("kind")),
                row.getString("wave"),
                instant(row, "appointment_at"),
                row.getObject("until_at", OffsetDateTime.class).toInstant(),
                MessageState.ofCode(row.getString("state")),
                row.getString("reason"),
                row.getString("channel"),
                row.getInt("attempts"),
                row.getString("template"),
                row.getString("reference"),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(UTC);
    }
}
