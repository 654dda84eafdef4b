package nl.meetmoment.audit;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Copies the end of the chain out of the database soon after a start, every hour, and when the site stops (promise D5): who cuts entries off can
 * make the database look whole, but not the copies.
 */
@Component
class TrailWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TrailWatch.class);

    private final JdbcClient store;
    private final TrailEnds copies;

    private @Nullable TrailEnd copied;

    TrailWatch(JdbcClient store, @Value("${meetmoment.audit.copies:${meetmoment.data}/audit}") Path folder) {
        this.store = store;
        this.copies = TrailEnds.in(folder);
    }

    @Scheduled(fixedDelay = 60, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    @PreDestroy
    synchronized void copy() {
        try {
            TrailEnd end = end();
            if (!end.equals(copied)) {
                copies.add(end);
                copied = end;
            }
        } catch (DataAccessException away) {
            LOG.warn("The end of the trail was not copied: the database is out of reach.");
        } catch (IOException full) {
            LOG.error(
                    "The end of the trail cannot be copied to {}: make room, or give this process the right to write "
                            + "there.",
                    copies.file());
        }
    }

    private TrailEnd end() {
        return store.sql("select number, hash from audit.latest()")
                .query((row, number) -> TrailEnd.of(row.getLong("number"), row.getBytes("hash")))
                .single();
    }
}
