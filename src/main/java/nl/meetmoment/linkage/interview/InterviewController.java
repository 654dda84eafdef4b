package nl.meetmoment.linkage.interview;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.FamilyMembers;
import nl.meetmoment.fieldwork.ParticipantRegion;
import nl.meetmoment.study.Region;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who signed up for the interview, by region, and the draws among them. */
@Controller
@RequestMapping("/linkage/interview")
class InterviewController {

    /** More than anybody interviews at a time. */
    private static final int MOST = 200;

    private final InterviewDraws draws;

    private final FamilyMembers members;

    private final StudyCatalogue studies;

    private final Accounts accounts;

    InterviewController(InterviewDraws draws, FamilyMembers members, StudyCatalogue studies, Accounts accounts) {
        this.draws = draws;
        this.members = members;
        this.studies = studies;
        this.accounts = accounts;
    }

    /** A draw as it is shown; people who take part no more are not named. */
    record Shown(ZonedDateTime at, String by, String seed, int pool, int drawn, List<Person> people) {}

    record Person(String caseNumber, int number, String region) {}

    @GetMapping
    String page(@AuthenticationPrincipal StaffMember who, Model model) {
        return page(who, "", model);
    }

    @PostMapping
    String draw(
            @RequestParam(defaultValue = "") String size,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        int many = size.strip().matches("[0-9]{1,3}") ? Integer.parseInt(size.strip()) : 0;
        if (many < 1 || many > MOST || draws.pool(who).isEmpty()) {
            response.setStatus(422);
            model.addAttribute("finding", many < 1 || many > MOST ? "size" : "nobody");
            return page(who, size, model);
        }
        next.addFlashAttribute("drawn", draws.draw(many, who).drawn().size());
        return "redirect:/linkage/interview";
    }

    private String page(StaffMember who, String size, Model model) {
        Map<String, Long> pool = draws.pool(who).stream()
                .collect(Collectors.groupingBy(one -> name(one.region()), TreeMap::new, Collectors.counting()));
        model.addAttribute("area", "persons")
                .addAttribute("size", size)
                .addAttribute("pool", pool)
                .addAttribute("draws", shown(draws.all(who)));
        return "linkage/interview";
    }

    private List<Shown> shown(List<InterviewDraws.Kept> kept) {
        Map<UUID, String> names =
                accounts.names(kept.stream().map(InterviewDraws.Kept::by).collect(Collectors.toSet()));
        Map<UUID, ParticipantRegion> people =
                members
                        .parents(kept.stream()
                                .flatMap(draw -> draw.drawn().stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(ParticipantRegion::participant, one -> one));
        return kept.stream()
                .map(draw -> new Shown(
                        draw.at().atZone(DutchTime.ZONE),
                        names.getOrDefault(draw.by(), ""),
                        String.valueOf(draw.seed()),
                        draw.pool().size(),
                        draw.drawn().size(),
                        draw.drawn().stream()
                                .filter(people::containsKey)
                                .map(id -> person(people, id))
                                .toList()))
                .toList();
    }

    private Person person(Map<UUID, ParticipantRegion> people, UUID id) {
        ParticipantRegion one = Objects.requireNonNull(people.get(id));
        return new Person(one.caseNumber(), one.number(), name(one.region()));
    }

    private String name(String region) {
        return studies.current().region(region).map(Region::name).orElse(region);
    }
}
