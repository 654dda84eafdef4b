package nl.meetmoment.common.attempts;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import nl.meetmoment.common.Problem;
import org.springframework.http.HttpHeaders;

/** Somebody has to wait before the next attempt, whether it would be right or wrong. */
public final class TooManyAttempts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final long SECONDS_SAID = 90;

    private final long seconds;

    TooManyAttempts(Duration wait) {
        super("Wait " + wait);
        this.seconds = wait.plus(Duration.ofSeconds(1)).minusNanos(1).toSeconds();
    }

    /** How long, for people: an amount and the message that has words for it. */
    public record Wait(String words, long amount) {}

    public Wait waiting() {
        return seconds <= SECONDS_SAID
                ? new Wait("common.wait.seconds", seconds)
                : new Wait("common.wait.minutes", (seconds + 59) / 60);
    }

    /** Status and header of an answer that says so. */
    public void mark(HttpServletResponse response) {
        response.setStatus(Problem.TOO_MANY_ATTEMPTS.status());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
}
