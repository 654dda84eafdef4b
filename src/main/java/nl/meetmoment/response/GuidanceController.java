package nl.meetmoment.response;

import java.util.Locale;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.GuidedSessions;
import nl.meetmoment.fieldwork.GuidedSessions.Guided;
import nl.meetmoment.fieldwork.GuidedSessions.Respondent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The screen of an assistant who guides by telephone; {@code guidance.js} asks for it anew every few seconds. */
@Controller
@RequestMapping("/staff/visits/{visit}/guidance")
class GuidanceController {

    private final GuidedSessions sessions;
    private final Guidance guidance;
    private final GuidedLines lines;

    GuidanceController(GuidedSessions sessions, Guidance guidance, GuidedLines lines) {
        this.sessions = sessions;
        this.guidance = guidance;
        this.lines = lines;
    }

    @GetMapping
    String show(@PathVariable UUID visit, @AuthenticationPrincipal StaffMember who, Locale locale, Model model) {
        Guided guided = sessions.of(visit, who);
        model.addAttribute("visit", visit)
                .addAttribute("caseNumber", guided.caseNumber())
                .addAttribute("rows", guidance.of(guided.respondents(), locale));
        return "guidance/screen";
    }

    /** @param there whether the guide is on the telephone with this participant */
    @PostMapping("/line")
    String line(
            @PathVariable UUID visit,
            @RequestParam UUID participant,
            @RequestParam boolean there,
            @AuthenticationPrincipal StaffMember who) {
        UUID handle = handle(visit, participant, who);
        if (there) {
            lines.begin(handle);
        } else {
            lines.lose(handle);
        }
        return back(visit);
    }

    @PostMapping("/helped")
    String helped(@PathVariable UUID visit, @RequestParam UUID participant, @AuthenticationPrincipal StaffMember who) {
        guidance.helped(handle(visit, participant, who));
        return back(visit);
    }

    private UUID handle(UUID visit, UUID participant, StaffMember who) {
        return sessions.of(visit, who).respondents().stream()
                .filter(one -> one.participant().equals(participant))
                .filter(Respondent::isOpen)
                .map(Respondent::handle)
                .findFirst()
                .orElseThrow(Problem.NOT_FOUND::exception);
    }

    private static String back(UUID visit) {
        return "redirect:/staff/visits/" + visit + "/guidance";
    }
}
