package nl.meetmoment.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * In an application that a test runs as a process of its own: the site's clock, as far ahead of the machine's as a file says
 * at this moment.
 */
@Component
@Primary
@ConditionalOnProperty("meetmoment.test.clock")
final class MovedClock extends Clock {

    private final Path file;
    private final ZoneId zone;

    @Autowired
    MovedClock(@Value("${meetmoment.test.clock}") Path file) {
        this(file, ZoneOffset.UTC);
    }

    private MovedClock(Path file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    /** From now on it is this moment there. */
    static void set(Path file, ZonedDateTime moment) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(
                next, Duration.between(Instant.now(), moment.toInstant()).toString());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public Instant instant() {
        try {
            return Instant.now().plus(Duration.parse(Files.readString(file)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovedClock(file, other);
    }
}
