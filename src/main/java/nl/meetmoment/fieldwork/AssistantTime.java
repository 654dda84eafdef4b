package nl.meetmoment.fieldwork;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps two appointments from falling together. */
@Component
@Transactional
public class AssistantTime {

    /** No visit is longer; the database says so too. */
    private static final Duration LONGEST = Duration.ofMinutes(600);

    private static final String TAKEN = """
            select exists (select from fieldwork.visit
                            where (assistant_id = :assistant or buddy_id = :assistant)
                              and state in ('planned', 'busy') and visit_id <> :except
                              and planned_at > :earliest and planned_at < :until
                              and planned_at + planned_minutes * interval '1 minute' > :from)
            """;

    private final JdbcClient store;

    AssistantTime(JdbcClient store) {
        this.store = store;
    }

    /** Whoever plans for one of these assistants waits for who does so already; until the transaction's end. */
    public void lock(Collection<UUID> assistants) {
        assistants.stream().distinct().sorted().forEach(assistant -> store.sql(
                        "select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(assistant.toString())
                .query(row -> {}));
    }

    /** @param except a visit that does not count, as it is moved */
    boolean isTaken(UUID assistant, Instant from, Instant until, UUID except) {
        return store.sql(TAKEN)
                .param("assistant", assistant)
                .param("except", except)
                .param("earliest", from.minus(LONGEST).atOffset(ZoneOffset.UTC))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
