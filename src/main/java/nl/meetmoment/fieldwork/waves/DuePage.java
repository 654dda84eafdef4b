package nl.meetmoment.fieldwork.waves;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.common.web.Csv;
import nl.meetmoment.fieldwork.KeptFigures;
import nl.meetmoment.fieldwork.KeptFigures.Figure;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Lays out the due list: a number of queries that does not depend on what is in it. */
@Component
class DuePage {

    /** How the names begin by which numbers of the list are kept. */
    static final String NUMBERS = "due:";

    private final DueList list;
    private final StudyCatalogue studies;
    private final Accounts accounts;
    private final KeptFigures kept;

    DuePage(DueList list, StudyCatalogue studies, Accounts accounts, KeptFigures kept) {
        this.list = list;
        this.studies = studies;
        this.accounts = accounts;
        this.kept = kept;
    }

    /** What else the model holds, such as a decision that was refused, stays. */
    @Transactional(readOnly = true)
    String fill(Model model, DueFilter filter, @Nullable DueCursor after) {
        if (!model.containsAttribute("decision")) {
            model.addAttribute("decision", DecisionForm.EMPTY);
        }
        Study study = studies.current();
        model.addAttribute("area", "waves")
                .addAttribute("list", view(filter, after, study))
                .addAttribute("filter", filter)
                .addAttribute("after", after == null ? "" : after.toString())
                .addAttribute("waves", study.waves())
                .addAttribute("regions", RegionChoice.of(study))
                .addAttribute(
                        "states", DueFilter.STATES.stream().map(WaveState::code).toList())
                .addAttribute("reasons", DecisionReason.codes(DecisionKind.POSTPONE, DecisionKind.SKIP));
        return "waves/list";
    }

    Csv csv(DueFilter filter) {
        var csv = new Csv();
        csv.line(
                "case_number",
                "wave",
                "state",
                "due",
                "closes",
                "postponed_until",
                "region",
                "visit_at",
                "submitted",
                "expected");
        list.all(filter).forEach(row -> line(row, csv));
        return csv;
    }

    private static void line(DueRow row, Csv csv) {
        Standing standing = row.standing();
        csv.line(
                standing.caseNumber(),
                standing.wave().wave(),
                standing.wave().state().code(),
                standing.wave().due(),
                standing.wave().closes(),
                standing.facts().until(),
                standing.region(),
                row.visitAt() == null ? null : row.visitAt().toOffsetDateTime(),
                standing.facts().submitted(),
                standing.facts().expected());
    }

    private DueView view(DueFilter filter, @Nullable DueCursor after, Study study) {
        DueList.Page page = list.page(filter, after);
        Set<UUID> assistants = page.rows().stream()
                .map(DueRow::assistant)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, String> names = accounts.names(assistants);
        Figure<Map<String, Map<String, Integer>>> numbers = numbers(filter);
        return new DueView(
                page.rows().stream().map(row -> row(row, names, study)).toList(),
                tallies(numbers.value()),
                numbers.localTime(),
                Objects.toString(page.next(), ""));
    }

    private Figure<Map<String, Map<String, Integer>>> numbers(DueFilter filter) {
        return kept.of(NUMBERS + filter.wave() + ":" + filter.region(), () -> list.numbers(filter));
    }

    private static List<DueView.Tally> tallies(Map<String, Map<String, Integer>> found) {
        return DueFilter.STATES.stream()
                .map(WaveState::code)
                .map(state -> tally(state, found.getOrDefault(state, Map.of())))
                .toList();
    }

    private static DueView.Tally tally(String state, Map<String, Integer> byWave) {
        return new DueView.Tally(
                state, byWave.values().stream().mapToInt(Integer::intValue).sum(), byWave);
    }

    private static DueView.Row row(DueRow row, Map<UUID, String> names, Study study) {
        Standing standing = row.standing();
        UUID assistant = row.assistant();
        return new DueView.Row(
                standing.caseNumber() + ":" + standing.wave().wave(),
                standing.caseNumber(),
                standing.wave().wave(),
                standing.wave().due(),
                standing.wave().closes(),
                standing.wave().state().code(),
                standing.facts().until(),
                RegionChoice.name(study, standing.region()),
                row.visit(),
                row.visitAt(),
                assistant == null ? "" : names.getOrDefault(assistant, ""),
                standing.facts().submitted(),
                standing.facts().expected());
    }
}
