package nl.meetmoment.linkage.meldcode;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.linkage.meldcode.MeldcodeLogs.Refusal;
import org.jspecify.annotations.Nullable;
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

/** The logs of the meldcode: the list, one log, its lines, and what is printed. */
@Controller
@RequestMapping("/linkage/meldcode")
class MeldcodeController {

    private static final String LIST = "/linkage/meldcode";

    private final MeldcodeLogs logs;
    private final MeldcodeViews views;
    private final Clock clock;

    MeldcodeController(MeldcodeLogs logs, MeldcodeViews views, Clock clock) {
        this.logs = logs;
        this.views = views;
        this.clock = clock;
    }

    /** @param family of which a log may be opened here, or empty */
    @GetMapping
    String list(@RequestParam(defaultValue = "") String family, @AuthenticationPrincipal StaffMember who, Model model) {
        model.addAttribute("area", "meldcode")
                .addAttribute("open", views.lines(logs.open(who), who))
                .addAttribute("closed", views.lines(logs.closed(who), who))
                .addAttribute("family", logs.isFamily(family) ? family : "")
                .addAttribute("reasons", ReadReason.values())
                .addAttribute("newLog", UUID.randomUUID());
        return "linkage/meldcode/list";
    }

    @PostMapping(params = "origin=own")
    String open(@RequestParam String family, @RequestParam UUID log, @AuthenticationPrincipal StaffMember who) {
        return opened(logs.openFor(family, log, who), who);
    }

    @PostMapping(params = "origin=alarm")
    String openForAlarm(@RequestParam UUID source, @AuthenticationPrincipal StaffMember who) {
        return opened(logs.openForAlarm(source, who), who);
    }

    @PostMapping(params = "origin=report")
    String openForReport(@RequestParam UUID source, @AuthenticationPrincipal StaffMember who) {
        return opened(logs.openForReport(source, who), who);
    }

    /** For who is neither on duty nor wrote in it. */
    @PostMapping("/{log}/reason")
    String read(@PathVariable UUID log, @RequestParam ReadReason reason, @AuthenticationPrincipal StaffMember who) {
        logs.readWith(reason, log, who);
        return to(log);
    }

    /** One that somebody else opened for the same before may be closed to this reader. */
    private String opened(UUID log, StaffMember who) {
        return logs.isThereFor(log, who) ? to(log) : "redirect:" + LIST;
    }

    /** @param correct the line that is to be corrected, or null */
    @GetMapping("/{log}")
    String show(
            @PathVariable UUID log,
            @RequestParam(required = false) @Nullable UUID correct,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        return page(logs.one(log, who), correct, who, model);
    }

    @GetMapping("/{log}/print")
    String print(@PathVariable UUID log, @AuthenticationPrincipal StaffMember who, Model model) {
        MeldcodeLog one = logs.one(log, who);
        fill(one, logs.entries(one, "printed", who), who, model);
        return "linkage/meldcode/print";
    }

    @PostMapping("/{log}")
    String add(
            @PathVariable UUID log,
            @ModelAttribute("form") EntryForm form,
            BindingResult findings,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        MeldcodeLog one = logs.one(log, who);
        form.check(findings, today());
        if (findings.hasErrors() && one.isClosed()) {
            return refused(one, "state", 409, who, model, response);
        }
        if (findings.hasErrors()) {
            response.setStatus(422);
            return page(one, null, who, model);
        }
        Optional<Refusal> refusal = logs.add(one, form.toEntry(), who);
        if (refusal.filter(Refusal.SENT::equals).isPresent()) {
            model.addAttribute("form", form.anew());
        }
        return answer(one, refusal, "kept", who, model, response, next);
    }

    /** @param turn {@code close} or {@code reopen} */
    @PostMapping("/{log}/{turn:close|reopen}")
    String turn(
            @PathVariable UUID log,
            @PathVariable String turn,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        MeldcodeLog one = logs.one(log, who);
        String why = reason.strip();
        model.addAttribute("reason", reason);
        if (!EntryForm.isText(why)) {
            return refused(one, "text", 422, who, model, response);
        }
        if (turn.equals("close")) {
            return answer(one, logs.close(one, why, who), "kept.closed", who, model, response, next);
        }
        return answer(one, logs.reopen(one, why, who), "kept.reopened", who, model, response, next);
    }

    private String answer(
            MeldcodeLog one,
            Optional<Refusal> refusal,
            String said,
            StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (refusal.isPresent()) {
            return refused(one, refusal.get().name().toLowerCase(Locale.ROOT), 409, who, model, response);
        }
        next.addFlashAttribute("said", said);
        return to(one.id());
    }

    private String refused(
            MeldcodeLog one, String why, int status, StaffMember who, Model model, HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("refused", why);
        return page(logs.one(one.id(), who), null, who, model);
    }

    private String page(MeldcodeLog one, @Nullable UUID correct, StaffMember who, Model model) {
        List<Entry> entries = logs.entries(one, "shown", who);
        fill(one, entries, who, model);
        if (!model.containsAttribute("form")) {
            model.addAttribute(
                    "form",
                    entries.stream()
                            .filter(entry -> !one.isClosed()
                                    && entry.counts()
                                    && entry.id().equals(correct))
                            .findFirst()
                            .map(EntryForm::correcting)
                            .orElseGet(() -> EntryForm.empty(today())));
        }
        return "linkage/meldcode/log";
    }

    private void fill(MeldcodeLog one, List<Entry> entries, StaffMember who, Model model) {
        model.addAttribute("area", "meldcode")
                .addAttribute("log", views.line(one, who))
                .addAttribute("entries", views.entries(entries))
                .addAttribute(
                        "steps",
                        entries.stream().filter(Entry::counts).map(Entry::step).toList());
    }

    private LocalDate today() {
        return DutchTime.dateOf(clock.instant());
    }

    private static String to(UUID log) {
        return "redirect:" + LIST + "/" + log;
    }
}
