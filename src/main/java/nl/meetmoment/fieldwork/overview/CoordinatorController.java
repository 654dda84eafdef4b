package nl.meetmoment.fieldwork.overview;

import java.util.ArrayList;
import java.util.List;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.KeptFigures.Figure;
import nl.meetmoment.fieldwork.overview.CountedFigures.Counted;
import nl.meetmoment.fieldwork.waves.RegionFigures;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.study.Wave;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The coordinator's overview. */
@Controller
class CoordinatorController {

    private static final Logger LOG = LoggerFactory.getLogger(CoordinatorController.class);

    private final OverviewFigures figures;
    private final CountedFigures counted;
    private final StudyCatalogue studies;
    private final List<WaitingSource> sources;

    CoordinatorController(
            OverviewFigures figures, CountedFigures counted, StudyCatalogue studies, List<WaitingSource> sources) {
        this.figures = figures;
        this.counted = counted;
        this.studies = studies;
        this.sources = sources;
    }

    @GetMapping("/staff/overview")
    String overview(@AuthenticationPrincipal StaffMember who, Model model) {
        who.demand(Permission.MANAGE_FAMILIES);
        Study study = studies.current();
        Figure<Counted> kept = counted.now();
        List<RegionFigures.Row> rows = kept.value().regions();
        List<Load> loads = figures.loads();
        List<Flow> flow = kept.value().flow();
        addWaiting(model);
        model.addAttribute("area", "overview")
                .addAttribute("countedAt", kept.localTime())
                .addAttribute("tasks", figures.tasks(kept.value().states()))
                .addAttribute("days", kept.value().days())
                .addAttribute("hours", kept.value().hours())
                .addAttribute("loads", loads)
                .addAttribute(
                        "mostVisits",
                        loads.stream().mapToInt(Load::visits).max().orElse(0))
                .addAttribute("flow", flow)
                .addAttribute(
                        "mostFamilies",
                        flow.stream().mapToInt(Flow::families).max().orElse(0))
                .addAttribute("regions", rows)
                .addAttribute("target", study.target())
                .addAttribute("scale", scale(rows, study.target()))
                .addAttribute("waves", study.waves().stream().map(Wave::code).toList());
        return "overview/overview";
    }

    /** What another module cannot tell now takes nothing else from the page. */
    private void addWaiting(Model model) {
        var waiting = new ArrayList<Waiting>();
        boolean isPartial = false;
        for (WaitingSource source : sources) {
            try {
                counted.waiting(source).value().stream()
                        .filter(one -> one.number() > 0)
                        .forEach(waiting::add);
            } catch (RuntimeException unknown) {
                LOG.warn("The overview misses {}: {}", source.getClass().getSimpleName(), unknown.getClass());
                isPartial = true;
            }
        }
        model.addAttribute("waiting", waiting).addAttribute("isPartial", isPartial);
    }

    /** The longest bar: the target, or a region that has more. */
    private static int scale(List<RegionFigures.Row> rows, int target) {
        return rows.stream()
                .flatMap(row -> row.begun().stream())
                .mapToInt(Integer::intValue)
                .reduce(Math.max(target, 1), Math::max);
    }
}
