package nl.meetmoment.fieldwork.loans;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.web.Csv;
import nl.meetmoment.fieldwork.DutchTime;
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

/** Where the laptops and dongles are. */
@Controller
@RequestMapping("/staff/loans")
class LoanController {

    private static final String BACK = "redirect:/staff/loans";

    private final Loans loans;
    private final LoanActs acts;
    private final Clock clock;

    LoanController(Loans loans, LoanActs acts, Clock clock) {
        this.loans = loans;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String family, @AuthenticationPrincipal StaffMember who, Model model) {
        who.demand(Permission.PLAN_VISITS);
        LoanForm empty = LoanForm.empty(today());
        model.addAttribute("loan", new LoanForm("", family, empty.deliveredOn(), empty.dueOn()));
        return page(model);
    }

    @GetMapping("/list.csv")
    ResponseEntity<String> csv(@AuthenticationPrincipal StaffMember who) {
        who.demand(Permission.PLAN_VISITS);
        var csv = new Csv();
        csv.line("label", "kind", "state", "case_number", "delivered_on", "due_on");
        loans.devices(today()).forEach(device -> {
            DeviceRow.Loan loan = device.loan();
            csv.line(
                    device.label(),
                    device.kind(),
                    device.state(),
                    loan == null ? null : loan.caseNumber(),
                    loan == null ? null : loan.deliveredOn(),
                    loan == null ? null : loan.dueOn());
        });
        return csv.download("bruikleen.csv");
    }

    @PostMapping
    String lend(
            @Valid @ModelAttribute("loan") LoanForm form,
            BindingResult findings,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        who.demand(Permission.PLAN_VISITS);
        Optional<UUID> device = form.deviceId();
        Optional<LocalDate> delivered = form.delivered(today());
        Optional<LocalDate> due = delivered.flatMap(form::due);
        reject(findings, "device", device.isEmpty(), "loans.device.problem");
        reject(findings, "deliveredOn", delivered.isEmpty(), "loans.delivered.problem");
        reject(findings, "dueOn", delivered.isPresent() && due.isEmpty(), "loans.due.problem");
        if (!findings.hasErrors()) {
            try {
                UUID act = loans.lend(
                        device.orElseThrow(), form.caseNumber(), delivered.orElseThrow(), due.orElseThrow(), by(who));
                return back(Optional.of(act), "lent", "", said);
            } catch (LoanRefused refused) {
                reject(findings, "device", refused.why().equals("device"), "loans.device.lent");
                reject(findings, "caseNumber", refused.why().equals("family"), "loans.family.unknown");
            }
        }
        response.setStatus(422);
        return page(model);
    }

    @PostMapping("/{loan}/collect")
    String collect(
            @PathVariable UUID loan,
            @RequestParam(defaultValue = "fine") String condition,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes said) {
        who.demand(Permission.PLAN_VISITS);
        boolean isKnown = List.of("fine", "damaged", "lost").contains(condition);
        Optional<UUID> act = isKnown ? loans.collect(loan, today(), condition, by(who)) : Optional.empty();
        return back(act, "collected", "too-late", said);
    }

    @PostMapping("/{loan}/postpone")
    String postpone(
            @PathVariable UUID loan,
            @RequestParam(defaultValue = "") String until,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes said) {
        who.demand(Permission.PLAN_VISITS);
        Optional<UUID> act = LoanForm.date(until)
                .filter(day -> day.isBefore(today().plusMonths(3)))
                .flatMap(day -> loans.postpone(loan, day, by(who)));
        return back(act, "postponed", "not-postponed", said);
    }

    /** Takes back what was just done, for ten seconds and unless something else followed. */
    @PostMapping("/undo")
    String undo(@RequestParam UUID act, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        who.demand(Permission.PLAN_VISITS);
        return back(acts.undo(act, who.id(), clock.instant()) ? "undone" : "undo-late", said);
    }

    @PostMapping("/devices")
    String add(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String kind,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes said) {
        who.demand(Permission.PLAN_VISITS);
        String wanted = label.strip().toUpperCase(Locale.ROOT);
        if (!wanted.matches("[A-Z0-9][A-Z0-9-]{0,19}")
                || !List.of("laptop", "dongle").contains(kind)) {
            said.addFlashAttribute("label", label);
            return back("label-wrong", said);
        }
        return back(loans.add(wanted, kind, by(who)), "added", "label-taken", said);
    }

    @PostMapping("/devices/{device}/retire")
    String retire(@PathVariable UUID device, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        who.demand(Permission.PLAN_VISITS);
        return back(loans.retire(device, by(who)), "retired", "not-retired", said);
    }

    private String page(Model model) {
        List<DeviceRow> devices = loans.devices(today());
        model.addAttribute("area", "loans")
                .addAttribute("devices", devices)
                .addAttribute(
                        "free",
                        devices.stream()
                                .filter(one -> one.state().equals("free"))
                                .toList())
                .addAttribute("recent", loans.recent());
        return "loans/list";
    }

    private By by(StaffMember who) {
        return new By(who.id(), clock.instant());
    }

    /** @param act by which it can be taken back, or empty when nothing was done */
    private static String back(Optional<UUID> act, String done, String not, RedirectAttributes said) {
        act.ifPresent(one -> said.addFlashAttribute("undo", one));
        return back(act.isPresent() ? done : not, said);
    }

    private static String back(String what, RedirectAttributes said) {
        said.addFlashAttribute("said", what);
        return BACK;
    }

    private static void reject(BindingResult findings, String field, boolean isWrong, String message) {
        if (isWrong) {
            findings.rejectValue(field, "", message);
        }
    }

    private LocalDate today() {
        return DutchTime.dateOf(clock.instant());
    }
}
