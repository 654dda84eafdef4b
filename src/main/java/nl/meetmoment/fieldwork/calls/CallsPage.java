package nl.meetmoment.fieldwork.calls;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.meetmoment.common.web.Csv;
import nl.meetmoment.fieldwork.KeptFigures;
import nl.meetmoment.fieldwork.KeptFigures.Figure;
import nl.meetmoment.fieldwork.calls.CallLists.Proposal;
import nl.meetmoment.fieldwork.calls.CallRows.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Lays out the coordinator's page of call lists: a number of queries that does not depend on what is in them. */
@Component
@Transactional(readOnly = true)
class CallsPage {

    /** How the names begin by which the proposal and the figures of the page are kept. */
    static final String COUNTS = "calls:";

    private final CallLists lists;
    private final CallRows rows;
    private final CallFigures figures;
    private final CallSettings settings;
    private final KeptFigures kept;

    CallsPage(CallLists lists, CallRows rows, CallFigures figures, CallSettings settings, KeptFigures kept) {
        this.lists = lists;
        this.rows = rows;
        this.figures = figures;
        this.settings = settings;
        this.kept = kept;
    }

    /**
     * What is asked for.
     *
     * @param caller id of whose rows only; empty for everybody's
     * @param after key of the last row of the page before
     * @param most how many rows a caller would have at most
     */
    record Asked(
            @Nullable String caller,
            @Nullable String after,
            @Nullable String most) {

        private static final int FAR_TOO_MANY = 1000;

        Optional<UUID> callerId() {
            try {
                return Optional.ofNullable(caller).filter(one -> !one.isEmpty()).map(UUID::fromString);
            } catch (IllegalArgumentException none) {
                return Optional.empty();
            }
        }

        String start() {
            return after == null ? "" : after;
        }

        int most(CallSettings settings) {
            return most != null && most.matches("[0-9]{1,3}")
                    ? Math.min(Integer.parseInt(most), FAR_TOO_MANY)
                    : settings.rowsForOne();
        }
    }

    /** A caller's numbers, and what the proposal would add. */
    record CallerLine(UUID id, String name, Numbers numbers, int more) {}

    String fill(Model model, Asked asked) {
        int most = asked.most(settings);
        Map<UUID, String> callers = lists.callers();
        Figure<Proposal> known = kept.of(COUNTS + most, () -> lists.propose(most));
        Proposal proposal = known.value();
        List<CallRow> found = rows.page(asked.callerId(), asked.start());
        List<CallRow> shown = found.stream().limit(CallRows.ROWS_OF_A_PAGE).toList();
        model.addAttribute("area", "calls")
                .addAttribute("month", rows.month())
                .addAttribute("names", callers)
                .addAttribute("callers", lines(callers, proposal))
                .addAttribute("proposal", proposal)
                .addAttribute("countedAt", known.localTime())
                .addAttribute("most", most)
                .addAttribute(
                        "chosenCaller", asked.callerId().map(UUID::toString).orElse(""))
                .addAttribute("after", asked.start())
                .addAttribute("rows", shown)
                .addAttribute("next", found.size() > shown.size() ? key(shown.get(shown.size() - 1)) : "")
                .addAttribute("tasks", rows.tasks())
                .addAttribute("days", kept.of(COUNTS + "days", figures::days).value())
                .addAttribute("hours", kept.of(COUNTS + "hours", figures::hours).value());
        return "calls/lists";
    }

    /** Every row of this month, without who calls and who is called. */
    Csv csv() {
        var csv = new Csv().line("case_number", "wave", "standing", "last_outcome", "calls_in_period", "visit_at");
        String after = "";
        List<CallRow> page;
        do {
            page = rows.page(Optional.empty(), after);
            page.stream().limit(CallRows.ROWS_OF_A_PAGE).forEach(row -> line(row, csv));
            after = page.isEmpty() ? "" : key(page.get(Math.min(page.size(), CallRows.ROWS_OF_A_PAGE) - 1));
        } while (page.size() > CallRows.ROWS_OF_A_PAGE);
        return csv;
    }

    private static void line(CallRow row, Csv csv) {
        csv.line(
                row.caseNumber(),
                row.wave(),
                row.standing(),
                row.lastOutcome(),
                row.callsInPeriod(),
                row.visitAt() == null ? null : row.visitAt().toOffsetDateTime());
    }

    private List<CallerLine> lines(Map<UUID, String> callers, Proposal proposal) {
        Map<UUID, Numbers> numbers =
                rows.numbers().stream().collect(Collectors.toMap(Numbers::caller, Function.identity()));
        return callers.entrySet().stream()
                .map(one -> new CallerLine(
                        one.getKey(),
                        one.getValue(),
                        numbers.getOrDefault(one.getKey(), new Numbers(one.getKey(), 0, 0, 0)),
                        proposal.more().getOrDefault(one.getKey(), 0)))
                .toList();
    }

    private static String key(CallRow row) {
        return row.caseNumber() + ":" + row.wave();
    }
}
