package nl.meetmoment.fieldwork.planning;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendars that accounts read elsewhere: times and nothing else. The address is random and told once; of an account that
 * was disabled there is none.
 */
@Service
class Feeds {

    private static final int TOKEN_BYTES = 32;
    private static final Duration BACK = Duration.ofDays(60);
    private static final Duration AHEAD = Duration.ofDays(400);

    /** What is the account's, and what was: that is cancelled there, so that it goes away. */
    private static final String EVENTS = """
            select v.visit_id, v.planned_at, v.planned_minutes,
                   v.state = 'cancelled' or not (v.assistant_id is not distinct from :account
                                                 or v.buddy_id is not distinct from :account) as gone,
                   (select count(*) from fieldwork.visit_change c where c.visit_id = v.visit_id) as changes,
                   coalesce((select max(c.at) from fieldwork.visit_change c where c.visit_id = v.visit_id), v.planned_at)
                       as changed_at
              from fieldwork.visit v
             where v.planned_at >= :from and v.planned_at < :until
               and (v.assistant_id = :account or v.buddy_id = :account
                    or v.visit_id in (select c.visit_id from fieldwork.visit_change c
                                       where c.assistant_id = :account or c.buddy_id = :account))
             order by v.planned_at, v.visit_id
            """;

    private final JdbcClient store;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Feeds(JdbcClient store, Accounts accounts, AuditTrail trail, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return the token of the only address from now on; a former one is dead */
    @Transactional
    public String make(UUID account) {
        trail.append(account.toString(), "calendar-feed.made", account.toString());
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.sql("insert into fieldwork.calendar_feed (account_id, token_hash, made_at) values (?, ?, ?) "
                        + "on conflict (account_id) do update set token_hash = excluded.token_hash, "
                        + "made_at = excluded.made_at")
                .params(account, Sha256.of(token), utc(clock.instant()))
                .update();
        return token;
    }

    @Transactional
    public void revoke(UUID account) {
        trail.append(account.toString(), "calendar-feed.revoked", account.toString());
        store.sql("delete from fieldwork.calendar_feed where account_id = ?")
                .param(account)
                .update();
    }

    /** When the address was made; empty while there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> madeAt(UUID account) {
        return store.sql("select made_at from fieldwork.calendar_feed where account_id = ?")
                .param(account)
                .query((row, number) -> instant(row.getObject("made_at", OffsetDateTime.class)))
                .optional();
    }

    /** Empty for an address that is not there, or whose account was disabled. */
    @Transactional(readOnly = true)
    public Optional<List<Event>> events(String token) {
        return store.sql("select account_id from fieldwork.calendar_feed where token_hash = ?")
                .param(Sha256.of(token))
                .query((row, number) -> row.getObject("account_id", UUID.class))
                .optional()
                .filter(accounts::isEnabled)
                .map(this::events);
    }

    private List<Event> events(UUID account) {
        Instant now = clock.instant();
        return store.sql(EVENTS)
                .param("account", account)
                .param("from", utc(now.minus(BACK)))
                .param("until", utc(now.plus(AHEAD)))
                .query((row, number) -> {
                    Instant from = instant(row.getObject("planned_at", OffsetDateTime.class));
                    return new Event(
                            uid(row.getString("visit_id"), account),
                            Math.max(0, row.getInt("changes") - 1),
                            instant(row.getObject("changed_at", OffsetDateTime.class)),
                            new Period(from, from.plus(Duration.ofMinutes(row.getInt("planned_minutes")))),
                            row.getBoolean("gone"));
                })
                .list();
    }

    /** Does not lead to the visit's page, and differs for the two who go to it. */
    private static String uid(String visit, UUID account) {
        return Sha256.hex(visit + account).substring(0, TOKEN_BYTES) + "@agenda";
    }

    private static Instant instant(OffsetDateTime moment) {
        return Objects.requireNonNull(moment).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
