package nl.meetmoment.response;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * In an application that a test runs as a process of its own: opens the responses that a file lists, once, and takes the
 * file away when it is done. A line has a family key, a user name and a start code.
 */
@Component
@ConditionalOnProperty("meetmoment.test.permits")
class PermitsAtStart implements ApplicationRunner {

    private final Path file;
    private final ApplicationEventPublisher events;

    PermitsAtStart(@Value("${meetmoment.test.permits}") Path file, ApplicationEventPublisher events) {
        this.file = file;
        this.events = events;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (Files.notExists(file)) {
            return;
        }
        for (String line : Files.readAllLines(file)) {
            events.publishEvent(Opening.ofLine(line).permit());
        }
        Files.delete(file);
    }
}
