package nl.meetmoment.fieldwork;

import java.time.LocalDate;
import java.util.Optional;
import nl.meetmoment.fieldwork.Appointments.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the latest decision about a wave of a family leaves of its window. */
@Component
@Transactional(readOnly = true)
class DecidedWindows {

    private static final String LATEST = """
            select kind, until_on from fieldwork.wave_decision where case_number = ? and wave = ? order by number desc limit 1
            """;

    private final JdbcClient store;

    DecidedWindows(JdbcClient store) {
        this.store = store;
    }

    /** @param until first day on which a postponed wave comes back */
    private record Latest(String kind, @Nullable LocalDate until) {}

    /** Nothing of a wave that is skipped or cancelled; a postponed one opens when it comes back. */
    Optional<Window> on(Window window, String caseNumber, String wave) {
        Optional<Latest> latest = store.sql(LATEST)
                .params(caseNumber, wave)
                .query((row, number) -> new Latest(row.getString("kind"), row.getObject("until_on", LocalDate.class)))
                .optional();
        return latest.isEmpty() ? Optional.of(window) : left(window, latest.get());
    }

    private static Optional<Window> left(Window window, Latest decision) {
        if (decision.kind().equals("skip") || decision.kind().equals("cancel")) {
            return Optional.empty();
        }
        LocalDate until = decision.until();
        return Optional.of(until != null && until.isAfter(window.from()) ? new Window(until, window.until()) : window);
    }
}
