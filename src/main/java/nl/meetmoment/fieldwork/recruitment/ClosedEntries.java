package nl.meetmoment.fieldwork.recruitment;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Families that nobody will call any more: what is known of the person goes, the count and the reason stay. */
@Service
public class ClosedEntries {

    private static final int MOST = 500;

    /** Longer than the last outcome can be taken back, whatever a clock does in between. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final JdbcClient store;
    private final RecruitmentSettings settings;
    private final Clock clock;

    ClosedEntries(JdbcClient store, RecruitmentSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Those whose person is still known and whose outcome cannot be taken back any more; a few at a time. */
    @Transactional(readOnly = true)
    public List<UUID> toForget() {
        return store.sql("""
                        select entry_id from fieldwork.call_list_entry
                        where state = 'closed' and person_removed_at is null and closed_at < ? order by closed_at limit ?
                        """)
                .params(clock.instant().minus(settings.undo()).minus(MARGIN).atOffset(UTC), MOST)
                .query(UUID.class)
                .list();
    }

    /** Notes that linkage knows none of them any more. */
    @Transactional
    public void forgotten(Collection<UUID> entries) {
        store.sql("""
                        update fieldwork.call_list_entry set person_removed_at = ?
                        where entry_id = any (?) and state = 'closed' and person_removed_at is null
                        """)
                .params(clock.instant().atOffset(UTC), entries.toArray(UUID[]::new))
                .update();
    }
}
