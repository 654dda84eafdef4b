package nl.meetmoment.fieldwork.planning;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.AppointmentRefused;
import nl.meetmoment.fieldwork.Appointments;
import nl.meetmoment.fieldwork.Appointments.Window;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.NewAppointment;
import nl.meetmoment.fieldwork.PlanReason;
import nl.meetmoment.fieldwork.VisitKind;
import nl.meetmoment.fieldwork.VisitsByTwo;
import nl.meetmoment.fieldwork.planning.FreeSlots.Wish;
import nl.meetmoment.fieldwork.planning.PlanForm.Choice;
import nl.meetmoment.study.StudyCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes an appointment with a family: first whom it is to and how, then a moment. */
@Controller
@RequestMapping("/staff/families/{caseNumber}/plan")
class PlanController {

    /** How far ahead free moments are shown at once. */
    private static final int DAYS = 20;

    private final FamilySheets families;
    private final AppointmentLines lines;
    private final Planner planner;
    private final Appointments appointments;
    private final Assistants assistants;
    private final VisitsByTwo byTwo;
    private final StudyCatalogue studies;
    private final Clock clock;

    PlanController(
            FamilySheets families,
            AppointmentLines lines,
            Planner planner,
            Appointments appointments,
            Assistants assistants,
            VisitsByTwo byTwo,
            StudyCatalogue studies,
            Clock clock) {
        this.families = families;
        this.lines = lines;
        this.planner = planner;
        this.appointments = appointments;
        this.assistants = assistants;
        this.byTwo = byTwo;
        this.studies = studies;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @PathVariable String caseNumber,
            @ModelAttribute PlanForm form,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        who.demand(Permission.PLAN_VISITS);
        return page(family(caseNumber), form, model);
    }

    @PostMapping
    String plan(
            @PathVariable String caseNumber,
            @ModelAttribute PlanForm form,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        who.demand(Permission.PLAN_VISITS);
        FamilySheet family = family(caseNumber);
        try {
            UUID visit = planner.plan(asked(family, form), family.areaOf(form.participants()), who.id());
            next.addFlashAttribute("planned", "planned");
            return "redirect:/staff/visits/" + visit;
        } catch (PlanningRefused refused) {
            model.addAttribute("refused", refused.reason());
        } catch (AppointmentRefused refused) {
            model.addAttribute("refused", refused.reason());
        }
        response.setStatus(422);
        return page(family, form, model);
    }

    @PostMapping("/by-two")
    String byTwo(
            @PathVariable String caseNumber,
            @RequestParam boolean on,
            @RequestParam(defaultValue = "") String wave,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes next) {
        who.demand(Permission.PLAN_VISITS);
        byTwo.set(family(caseNumber).caseNumber(), on, who.id());
        next.addFlashAttribute("done", on ? "by-two" : "by-one").addAttribute("wave", wave);
        return "redirect:/staff/families/" + caseNumber + "/plan";
    }

    private NewAppointment asked(FamilySheet family, PlanForm form) {
        Choice choice = form.choice();
        return new NewAppointment(
                family.caseNumber(),
                wave(form),
                form.visitKind(),
                choice.at(),
                form.duration(),
                choice.assistant(),
                choice.buddy(),
                form.participants(),
                form.planReason());
    }

    private String page(FamilySheet family, PlanForm form, Model model) {
        String wave = wave(form);
        Set<UUID> to = form.to() == null ? family.household() : form.participants();
        LocalDate today = DutchTime.dateOf(clock.instant());
        LocalDate first = form.firstDay(today);
        Optional<Window> window = appointments.window(family.caseNumber(), wave);
        Map<UUID, String> names = assistants.names();
        var wish = new Wish(
                first,
                first.plusDays(DAYS),
                clock.instant(),
                form.duration(),
                family.areaOf(to),
                form.visitKind() == VisitKind.HOME,
                family.byTwo() && form.visitKind() == VisitKind.HOME);
        model.addAttribute("area", "families")
                .addAttribute("family", family)
                .addAttribute("form", form)
                .addAttribute("wave", wave)
                .addAttribute("waves", studies.current().waves())
                .addAttribute("to", to)
                .addAttribute("apart", family.liveApart(to))
                .addAttribute("lengths", PlanForm.LENGTHS)
                .addAttribute("minutes", form.minutes())
                .addAttribute("guided", form.visitKind() == VisitKind.GUIDED)
                .addAttribute("window", window.orElse(null))
                .addAttribute("existing", lines.ofFamily(family.caseNumber(), wave))
                .addAttribute("names", names)
                .addAttribute("reasons", PlanReason.values())
                .addAttribute("first", first)
                .addAttribute("last", wish.until())
                .addAttribute("later", wish.until().plusDays(1))
                .addAttribute("earlier", earlier(first, today))
                .addAttribute("slots", SlotChoices.of(planner.free(wish, null), names, day -> window.filter(
                                one -> one.holds(day))
                        .isEmpty()));
        return "planning/plan";
    }

    private static @Nullable LocalDate earlier(LocalDate first, LocalDate today) {
        if (!first.isAfter(today)) {
            return null;
        }
        LocalDate back = first.minusDays(DAYS + 1L);
        return back.isBefore(today) ? today : back;
    }

    private FamilySheet family(String caseNumber) {
        return families.find(caseNumber).orElseThrow(Problem.NOT_FOUND::exception);
    }

    /** The first one when none is asked for. */
    private String wave(PlanForm form) {
        String asked = Typed.text(form.wave());
        if (asked.isEmpty()) {
            return studies.current().waves().get(0).code();
        }
        if (studies.current().waves().stream().noneMatch(wave -> wave.code().equals(asked))) {
            throw Problem.NOT_FOUND.exception();
        }
        return asked;
    }
}
