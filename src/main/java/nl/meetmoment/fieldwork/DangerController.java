package nl.meetmoment.fieldwork;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.danger.Alarm;
import nl.meetmoment.fieldwork.danger.Alarms;
import nl.meetmoment.fieldwork.danger.DutyRoster;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acute danger at a visit: one button, and then what to do until somebody calls back. */
@Controller
@RequestMapping("/staff/visits/{visit}/danger")
class DangerController {

    /** Nothing is believed to have waited longer. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private final VisitAccess access;
    private final Alarms alarms;
    private final DutyRoster roster;
    private final Clock clock;

    DangerController(VisitAccess access, Alarms alarms, DutyRoster roster, Clock clock) {
        this.access = access;
        this.alarms = alarms;
        this.roster = roster;
        this.clock = clock;
    }

    /** What to do, and whether somebody took it up; asks itself anew. */
    @GetMapping
    String page(@PathVariable UUID visit, @AuthenticationPrincipal StaffMember who, Model model) {
        access.demandAtVisit(visit, who);
        Instant now = clock.instant();
        Optional<Alarm> alarm = alarms.openOf(visit);
        model.addAttribute("visit", visit)
                .addAttribute("alarm", alarm.orElse(null))
                .addAttribute("newAlarm", UUID.randomUUID())
                .addAttribute("zone", DutchTime.ZONE)
                .addAttribute("duty", roster.at(now).orElse(null))
                .addAttribute(
                        "isLate",
                        alarm.filter(one -> !one.isAccepted()
                                        && now.isAfter(one.calledAt().plus(Alarms.ESCALATION)))
                                .isPresent());
        return "danger/visit";
    }

    /** @param alarm made by the page, so that sent twice it is one; once more after somebody took it up, or it was over, it is another */
    @PostMapping
    String raise(@PathVariable UUID visit, @RequestParam UUID alarm, @AuthenticationPrincipal StaffMember who) {
        access.demandAtVisit(visit, who);
        alarms.raiseFromPage(alarm, visit, access.toSee(visit, who).caseNumber(), who.id());
        return "redirect:/staff/visits/" + visit + "/danger";
    }

    /**
     * For the script that keeps an alarm on the device until it was heard; asked again, it says whether somebody took it up.
     *
     * @param waited seconds since the button was pressed
     * @param heard whether the site said before that it heard of it: then nothing is raised, also where it is over by now
     */
    @PostMapping("/kept")
    @ResponseBody
    Heard hear(
            @PathVariable UUID visit,
            @RequestParam UUID alarm,
            @RequestParam(defaultValue = "0") long waited,
            @RequestParam(defaultValue = "false") boolean heard,
            @AuthenticationPrincipal StaffMember who) {
        access.demandAtVisit(visit, who);
        if (!heard) {
            raise(alarm, visit, who, Duration.ofSeconds(Math.min(Math.max(waited, 0), LONGEST.toSeconds())));
        }
        boolean isTakenUp = alarms.openOf(visit).map(Alarm::isAccepted).orElse(true);
        return new Heard(alarm, isTakenUp);
    }

    /** @param alarm what was sent, which no page of a network's own says */
    record Heard(UUID alarm, boolean isTakenUp) {}

    private void raise(UUID press, UUID visit, StaffMember who, Duration waited) {
        alarms.raise(press, visit, access.toSee(visit, who).caseNumber(), who.id(), waited);
    }

    /** It stays when a colleague at the visit pressed, too. */
    @PostMapping("/false-alarm")
    String takeBack(@PathVariable UUID visit, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        access.demandAtVisit(visit, who);
        if (alarms.takeBack(visit, who.id())) {
            return "redirect:/staff/visits/" + visit;
        }
        said.addFlashAttribute("stays", true);
        return "redirect:/staff/visits/" + visit + "/danger";
    }
}
