package nl.meetmoment.fieldwork.danger;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.access.AccountView;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.DutchTime;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Alarms and the duty roster, for coordinators. */
@Controller
@RequestMapping("/staff/alarms")
class AlarmController {

    private static final Set<String> OUTCOMES = Set.of("handled", "false_alarm");

    private static final String BACK = "redirect:/staff/alarms";

    private final Alarms alarms;
    private final DutyRoster roster;
    private final Accounts accounts;
    private final Clock clock;

    AlarmController(Alarms alarms, DutyRoster roster, Accounts accounts, Clock clock) {
        this.alarms = alarms;
        this.roster = roster;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * How many alarms this coordinator is to see now.
     *
     * @param open that wait for somebody
     * @param accepted that were taken up and are not over
     */
    record Count(int open, int accepted) {

        static Count of(List<Alarm> alarms) {
            int accepted = (int) alarms.stream().filter(Alarm::isAccepted).count();
            return new Count(alarms.size() - accepted, accepted);
        }
    }

    @GetMapping
    String list(@AuthenticationPrincipal StaffMember who, Model model) {
        who.demand(Permission.SEE_ALL_VISITS);
        model.addAttribute("duty", DutyForm.EMPTY);
        return page(who, model);
    }

    /** For the script of other pages, which asks again and again. */
    @GetMapping("/count")
    ResponseEntity<Count> count(@AuthenticationPrincipal StaffMember who) {
        who.demand(Permission.SEE_ALL_VISITS);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Count.of(alarms.openFor(who)));
    }

    @PostMapping("/{alarm}/accept")
    String accept(@PathVariable UUID alarm, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        who.demand(Permission.SEE_ALL_VISITS);
        alarms.demand(alarm);
        said.addFlashAttribute("said", alarms.accept(alarm, who.id()) ? "accepted" : "accepted-before");
        return BACK;
    }

    @PostMapping("/{alarm}/end")
    String end(
            @PathVariable UUID alarm,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam int presses,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes said) {
        who.demand(Permission.SEE_ALL_VISITS);
        alarms.demand(alarm);
        if (!OUTCOMES.contains(outcome)) {
            throw Problem.MALFORMED.exception();
        }
        boolean isEnded = alarms.end(alarm, outcome, who.id(), presses);
        said.addFlashAttribute(
                "said",
                isEnded ? "ended" : alarms.of(alarm).filter(Alarm::isOver).isEmpty() ? "not-ended" : "ended-before");
        return BACK;
    }

    @PostMapping("/duty")
    String add(
            @Valid @ModelAttribute("duty") DutyForm form,
            BindingResult findings,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        who.demand(Permission.SEE_ALL_VISITS);
        Optional<UUID> account = form.accountId()
                .filter(id -> coordinators().stream().anyMatch(one -> one.id().equals(id)));
        Optional<Instant> end = form.end(clock.instant());
        reject(findings, "account", account.isEmpty(), "danger.duty.account.problem");
        reject(findings, "from", form.begin().isEmpty(), "danger.duty.from.problem");
        reject(findings, "until", form.begin().isPresent() && end.isEmpty(), "danger.duty.until.problem");
        if (!findings.hasErrors()) {
            boolean isFree = roster.add(
                    account.orElseThrow(), form.telephone(), form.begin().orElseThrow(), end.orElseThrow(), who.id());
            reject(findings, "from", !isFree, "danger.duty.taken");
        }
        if (findings.hasErrors()) {
            response.setStatus(422);
            return page(who, model);
        }
        said.addFlashAttribute("said", "duty-added");
        return BACK + "#roster";
    }

    @PostMapping("/duty/{duty}/remove")
    String remove(@PathVariable UUID duty, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        who.demand(Permission.SEE_ALL_VISITS);
        if (!roster.remove(duty, who.id())) {
            throw Problem.NOT_FOUND.exception();
        }
        said.addFlashAttribute("said", "duty-removed");
        return BACK + "#roster";
    }

    private String page(StaffMember who, Model model) {
        List<Alarm> open = alarms.openFor(who);
        List<Alarm> recent = alarms.recent();
        List<Duty> duties = roster.from(clock.instant());
        Map<UUID, String> names = names(open, recent, duties);
        model.addAttribute("area", "alarms")
                .addAttribute(
                        "open", open.stream().map(one -> view(one, names, who)).toList())
                .addAttribute(
                        "recent",
                        recent.stream().map(one -> view(one, names, who)).toList())
                .addAttribute("roster", duties)
                .addAttribute("names", names)
                .addAttribute("now", clock.instant())
                .addAttribute("zone", DutchTime.ZONE)
                .addAttribute("coordinators", coordinators());
        return "danger/alarms";
    }

    private List<AccountView> coordinators() {
        return accounts.withRole(Role.COORDINATOR);
    }

    private Map<UUID, String> names(List<Alarm> open, List<Alarm> recent, List<Duty> duties) {
        Set<UUID> all = Stream.concat(
                        duties.stream().map(Duty::account),
                        Stream.concat(open.stream(), recent.stream())
                                .flatMap(one ->
                                        Stream.of(Optional.of(one.raisedBy()), Optional.ofNullable(one.acceptedBy())))
                                .flatMap(Optional::stream))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return accounts.names(all);
    }

    private static AlarmView view(Alarm alarm, Map<UUID, String> names, StaffMember who) {
        UUID acceptedBy = alarm.acceptedBy();
        Instant acceptedAt = alarm.acceptedAt();
        Instant pressedAt = alarm.pressedAt();
        return new AlarmView(
                alarm.id(),
                alarm.caseNumber(),
                alarm.visit(),
                names.getOrDefault(alarm.raisedBy(), ""),
                alarm.raisedAt().atZone(DutchTime.ZONE),
                pressedAt == null ? null : pressedAt.atZone(DutchTime.ZONE),
                alarm.calledAt().atZone(DutchTime.ZONE),
                alarm.presses(),
                acceptedBy == null ? "" : names.getOrDefault(acceptedBy, ""),
                acceptedAt == null ? null : acceptedAt.atZone(DutchTime.ZONE),
                alarm.isAccepted(),
                who.id().equals(acceptedBy),
                alarm.outcome());
    }

    private static void reject(BindingResult findings, String field, boolean isWrong, String message) {
        if (isWrong) {
            findings.rejectValue(field, "", message);
        }
    }
}
