package nl.meetmoment.fieldwork.overview;

import java.util.ArrayList;
import java.util.List;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.calls.CallFigures;
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
    private final RegionFigures regions;
    private final CallFigures calls;
    private final StudyCatalogue studies;
    private final List<WaitingSource> sources;

    CoordinatorController(
            OverviewFigures figures,
            RegionFigures regions,
            CallFigures calls,
            StudyCatalogue studies,
            List<WaitingSource> sources) {
        this.figures = figures;
        this.regions = regions;
        this.calls = calls;
        this.studies = studies;
        this.sources = sources;
    }

    @GetMapping("/staff/overview")
    String overview(@AuthenticationPrincipal StaffMember who, Model model) {
        who.demand(Permission.MANAGE_FAMILIES);
        Study study = studies.current();
        List<RegionFigures.Row> rows = regions.all();
        List<Load> loads = figures.loads();
        List<Flow> flow = figures.flow();
        addWaiting(model);
        model.addAttribute("area", "overview")
                .addAttribute("tasks", figures.tasks())
                .addAttribute("days", calls.days())
                .addAttribute("hours", calls.hours())
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
                source.waiting().stream().filter(one -> one.number() > 0).forEach(waiting::add);
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
