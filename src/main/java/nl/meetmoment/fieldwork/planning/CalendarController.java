package nl.meetmoment.fieldwork.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.study.StudyCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar by week and by month: everybody's for who plans, the own one for an assistant. */
@Controller
class CalendarController {

    private final Calendars calendars;
    private final Assistants assistants;
    private final StudyCatalogue studies;
    private final Clock clock;

    CalendarController(Calendars calendars, Assistants assistants, StudyCatalogue studies, Clock clock) {
        this.calendars = calendars;
        this.assistants = assistants;
        this.studies = studies;
        this.clock = clock;
    }

    @GetMapping("/staff/calendar")
    String calendar(
            @RequestParam(defaultValue = "week") String view,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String assistant,
            @RequestParam(required = false) @Nullable String region,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        boolean seesAll = who.may(Permission.SEE_ALL_VISITS);
        if (!seesAll) {
            who.demand(Permission.SEE_OWN_VISITS);
        }
        LocalDate today = DutchTime.dateOf(clock.instant());
        LocalDate day = Typed.dateOrNone(date).orElse(today);
        CalendarFilter filter = seesAll ? CalendarFilter.of(assistant, region) : CalendarFilter.of(who.id());
        model.addAttribute("area", "calendar")
                .addAttribute("seesAll", seesAll)
                .addAttribute("filter", filter)
                .addAttribute("today", today)
                .addAttribute("day", day)
                .addAttribute("assistants", seesAll ? assistants.names() : Map.of())
                .addAttribute("regions", studies.current().regions());
        if (view.equals("month")) {
            model.addAttribute("month", calendars.month(day, filter));
            return "planning/month";
        }
        model.addAttribute("week", calendars.week(day, filter));
        return "planning/week";
    }
}
