package nl.meetmoment.fieldwork.recruitment;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.web.Csv;
import nl.meetmoment.fieldwork.recruitment.Figures.Flow;
import nl.meetmoment.study.Region;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of the call lists: a coordinator sees every organisation, a recruiter the own one. */
@Controller
@RequestMapping("/staff/recruitment/figures")
class FiguresController {

    private final Recruiters recruiters;
    private final Figures figures;

    FiguresController(Recruiters recruiters, Figures figures) {
        this.recruiters = recruiters;
        this.figures = figures;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "") String organisation,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        recruiters.demand(who);
        List<Region> all = recruiters.all(who);
        model.addAttribute("area", "recruitment");
        if (all.isEmpty()) {
            return "recruitment/none";
        }
        Map<String, String> names = names(organisation, who);
        model.addAttribute(
                        "figures", FiguresView.of(figures.flows(names.keySet()), names, figures.times(names.keySet())))
                .addAttribute("reasons", FiguresView.REASONS)
                .addAttribute("organisations", all)
                .addAttribute("organisation", organisation);
        return "recruitment/figures";
    }

    @GetMapping("/flow.csv")
    ResponseEntity<String> flow(
            @RequestParam(defaultValue = "") String organisation, @AuthenticationPrincipal StaffMember who) {
        Map<String, String> names = names(organisation, who);
        var csv = new Csv()
                .line(
                        "organisation",
                        "imported",
                        "letter",
                        "opt_out",
                        "tried",
                        "reached",
                        "refused",
                        "moved",
                        "no_dutch",
                        "not_eligible",
                        "not_reached",
                        "consent",
                        "still_open");
        figures.flows(names.keySet()).forEach((code, flow) -> line(csv, code, flow));
        return csv.download("recruitment.csv");
    }

    @GetMapping("/times.csv")
    ResponseEntity<String> times(
            @RequestParam(defaultValue = "") String organisation, @AuthenticationPrincipal StaffMember who) {
        var csv = new Csv().line("weekday", "hour", "attempts", "reached", "consent");
        figures.times(names(organisation, who).keySet())
                .forEach(one -> csv.line(one.day(), one.hour(), one.attempts(), one.reached(), one.consent()));
        return csv.download("calls.csv");
    }

    private Map<String, String> names(String organisation, StaffMember who) {
        recruiters.demand(who);
        List<Region> chosen =
                organisation.isEmpty() ? recruiters.all(who) : List.of(recruiters.demand(who, organisation));
        return chosen.stream().collect(toMap(Region::code, Region::name, (first, second) -> first, LinkedHashMap::new));
    }

    private static void line(Csv csv, String code, Flow flow) {
        csv.line(
                code,
                flow.imported(),
                flow.letter(),
                flow.closed("opt_out"),
                flow.tried(),
                flow.reached(),
                flow.closed("refused"),
                flow.closed("moved"),
                flow.closed("no_dutch"),
                flow.closed("not_eligible"),
                flow.closed("not_reached"),
                flow.closed("consent"),
                flow.open());
    }
}
