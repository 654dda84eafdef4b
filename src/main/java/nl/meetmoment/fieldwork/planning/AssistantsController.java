package nl.meetmoment.fieldwork.planning;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.DutchTime;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The assistants, for who plans visits. */
@Controller
class AssistantsController {

    private final Assistants assistants;
    private final HoursStore store;
    private final Clock clock;

    AssistantsController(Assistants assistants, HoursStore store, Clock clock) {
        this.assistants = assistants;
        this.store = store;
        this.clock = clock;
    }

    /** @param hasHours whether any free moments can be found */
    record Line(UUID id, String name, Terms terms, boolean hasHours) {}

    @GetMapping("/staff/assistants")
    String list(@AuthenticationPrincipal StaffMember who, Model model) {
        who.demand(Permission.PLAN_VISITS);
        model.addAttribute("area", "assistants").addAttribute("assistants", lines());
        return "planning/assistants";
    }

    private List<Line> lines() {
        Map<UUID, String> names = assistants.names();
        Map<UUID, Terms> terms = store.terms(names.keySet());
        Map<UUID, Availability> hours = store.availability(names.keySet(), DutchTime.dateOf(clock.instant()));
        return names.entrySet().stream()
                .map(one -> new Line(
                        one.getKey(),
                        one.getValue(),
                        terms.getOrDefault(one.getKey(), Terms.USUAL),
                        !Availability.NONE.equals(hours.get(one.getKey()))))
                .toList();
    }
}
