package nl.meetmoment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What makes a data folder a demonstration for good: a row in its database and a file beside it. Either of them is
 * enough. A database of one's own is told by its row alone, since the folder may have served another one before.
 */
@Component
class DemonstrationMark {

    private static final String SENTENCE = "All families in this folder are invented. It stays a demonstration.\n";

    private final JdbcClient database;

    private final Clock clock;

    private final Path file;

    private final boolean isEmbedded;

    DemonstrationMark(
            JdbcClient database,
            Clock clock,
            @Value("${meetmoment.data}/demonstration") Path file,
            @Value("${meetmoment.database.url:}") String externalUrl) {
        this.database = database;
        this.clock = clock;
        this.file = file;
        this.isEmbedded = externalUrl.isBlank();
    }

    boolean isThere() {
        return isInDatabase() || (isEmbedded && Files.exists(file));
    }

    boolean isFilled() {
        return count("where filled_at is not null") > 0;
    }

    boolean isHalfFilled() {
        return count("where filled_at is null") > 0;
    }

    /** Before anything else of a demonstration is written. */
    void set() {
        database.sql("insert into fieldwork.demonstration (begun_at) values (?)")
                .param(now())
                .update();
        writeFile();
    }

    void setFilled() {
        database.sql("update fieldwork.demonstration set filled_at = ?")
                .param(now())
                .update();
    }

    /** Puts the file back where it is missing. */
    void writeFile() {
        if (!isEmbedded) {
            return;
        }
        try {
            Files.writeString(file, SENTENCE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private boolean isInDatabase() {
        return count("") > 0;
    }

    private int count(String condition) {
        return database.sql("select count(*) from fieldwork.demonstration " + condition)
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
