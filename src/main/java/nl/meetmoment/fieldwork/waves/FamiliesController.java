package nl.meetmoment.fieldwork.waves;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.web.Csv;
import nl.meetmoment.common.web.KeptFilter;
import nl.meetmoment.fieldwork.KeptFigures;
import nl.meetmoment.fieldwork.KeptFigures.Figure;
import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.study.Wave;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All families, and how many each region has. */
@Controller
@RequestMapping("/staff/families")
class FamiliesController {

    private static final KeptFilter<FamilyFilter> FILTER = new KeptFilter<>(FamilyFilter.class, FamilyFilter.NONE);

    private final FamilyList families;
    private final RegionFigures figures;
    private final KeptFigures kept;
    private final StudyCatalogue studies;

    FamiliesController(FamilyList families, RegionFigures figures, KeptFigures kept, StudyCatalogue studies) {
        this.families = families;
        this.figures = figures;
        this.kept = kept;
        this.studies = studies;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "false") boolean filter,
            @ModelAttribute("asked") FamilyFilter asked,
            @RequestParam(defaultValue = "") String after,
            @AuthenticationPrincipal StaffMember who,
            HttpSession session,
            Model model) {
        who.demand(Permission.MANAGE_FAMILIES);
        if (filter) {
            FILTER.keep(session, asked);
        }
        model.addAttribute("area", "families")
                .addAttribute("list", families.page(FILTER.of(session), after))
                .addAttribute("filter", FILTER.of(session))
                .addAttribute("after", after)
                .addAttribute("waves", waves())
                .addAttribute("regions", RegionChoice.of(studies.current()));
        return "waves/families";
    }

    @GetMapping("/list.csv")
    ResponseEntity<String> csv(@AuthenticationPrincipal StaffMember who, HttpSession session) {
        who.demand(Permission.MANAGE_FAMILIES);
        var heads = new ArrayList<@Nullable Object>(
                List.of("case_number", "region", "intake", "t0", "parents", "children"));
        heads.addAll(waves());
        Csv csv = new Csv().line(heads.toArray());
        families.all(FILTER.of(session)).forEach(row -> line(row, csv));
        return csv.download("gezinnen.csv");
    }

    @GetMapping("/regions")
    String regions(@AuthenticationPrincipal StaffMember who, Model model) {
        who.demand(Permission.MANAGE_FAMILIES);
        Figure<List<RegionFigures.Row>> rows = kept.of(RegionFigures.KEPT, figures::all);
        model.addAttribute("area", "families")
                .addAttribute("waves", waves())
                .addAttribute("figures", rows.value())
                .addAttribute("countedAt", rows.localTime());
        return "waves/regions";
    }

    private static void line(FamilyList.Row row, Csv csv) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.caseNumber());
        cells.add(row.region());
        cells.add(row.intake());
        cells.add(row.t0());
        cells.add(row.parents());
        cells.add(row.children());
        cells.addAll(row.stateCodes());
        csv.line(cells.toArray());
    }

    private List<String> waves() {
        return studies.current().waves().stream().map(Wave::code).toList();
    }
}
