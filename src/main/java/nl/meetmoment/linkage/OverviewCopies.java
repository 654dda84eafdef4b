package nl.meetmoment.linkage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which overviews are out there, on the devices of assistants. */
@Repository
class OverviewCopies {

    private static final int MOST = 200;

    private static final RowMapper<OverviewCopy> COPY = (row, number) -> new OverviewCopy(
            row.getObject("copy_id", UUID.class),
            row.getObject("account_id", UUID.class),
            instant(row.getObject("made_at", OffsetDateTime.class)),
            instant(row.getObject("needed_till", OffsetDateTime.class)),
            row.getInt("visits"));

    private final JdbcClient linkage;

    OverviewCopies(@Qualifier("linkage") JdbcClient linkage) {
        this.linkage = linkage;
    }

    void add(OverviewCopy copy) {
        linkage.sql("insert into linkage.overview_copy (copy_id, account_id, made_at, needed_till, visits) "
                        + "values (?, ?, ?, ?, ?)")
                .params(copy.id(), copy.account(), utc(copy.madeAt()), utc(copy.neededTill()), copy.visits())
                .update();
    }

    /** Those that were not said to be deleted, the oldest first. */
    List<OverviewCopy> toDelete() {
        return linkage.sql("select copy_id, account_id, made_at, needed_till, visits from linkage.overview_copy "
                        + "where deleted_at is null order by made_at limit " + MOST)
                .query(COPY)
                .list();
    }

    List<OverviewCopy> toDeleteOf(UUID account) {
        return linkage.sql("select copy_id, account_id, made_at, needed_till, visits from linkage.overview_copy "
                        + "where account_id = ? and deleted_at is null order by made_at limit " + MOST)
                .param(account)
                .query(COPY)
                .list();
    }

    /** Whether it was the account's own and had not been deleted. */
    boolean delete(UUID copy, UUID account, Instant now) {
        return linkage.sql("update linkage.overview_copy set deleted_at = ? "
                                + "where copy_id = ? and account_id = ? and deleted_at is null")
                        .params(utc(now), copy, account)
                        .update()
                == 1;
    }

    private static Instant instant(OffsetDateTime moment) {
        return Objects.requireNonNull(moment).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
