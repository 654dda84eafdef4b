package nl.meetmoment.fieldwork.rewards;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import nl.meetmoment.common.web.Csv;
import nl.meetmoment.common.web.KeptFilter;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.KeptFigures;
import nl.meetmoment.fieldwork.KeptFigures.Figure;
import nl.meetmoment.fieldwork.waves.RegionChoice;
import nl.meetmoment.study.Region;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyCatalogue;
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

/** The ledger of rewards: what is due, paying several at once, and the budgets. */
@Controller
@RequestMapping("/staff/rewards")
class RewardController {

    private static final KeptFilter<RewardFilter> FILTER = new KeptFilter<>(RewardFilter.class, RewardFilter.DUE);

    /** How the names begin by which sums and what budgets have left are kept. */
    private static final String SUMS = "rewards:";

    private static final String BACK = "redirect:/staff/rewards";

    private final RewardLedger ledger;
    private final KeptFigures kept;
    private final StudyCatalogue studies;
    private final Clock clock;

    RewardController(RewardLedger ledger, KeptFigures kept, StudyCatalogue studies, Clock clock) {
        this.ledger = ledger;
        this.kept = kept;
        this.studies = studies;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "false") boolean filter,
            @ModelAttribute("asked") RewardFilter asked,
            @RequestParam(defaultValue = "") String after,
            @AuthenticationPrincipal StaffMember who,
            HttpSession session,
            Model model) {
        who.demand(Permission.SETTLE_REWARDS);
        if (filter) {
            FILTER.keep(session, asked);
        }
        return page(model, session, after);
    }

    @GetMapping("/list.csv")
    ResponseEntity<String> csv(@AuthenticationPrincipal StaffMember who, HttpSession session) {
        who.demand(Permission.SETTLE_REWARDS);
        var csv = new Csv();
        csv.line(
                "case_number",
                "participant",
                "kind",
                "wave",
                "region",
                "euros",
                "reason",
                "released_on",
                "paid_on",
                "how",
                "receipt",
                "budget");
        ledger.all(FILTER.of(session)).forEach(row -> line(row, csv));
        return csv.download("beloningen.csv");
    }

    private static void line(RewardRow row, Csv csv) {
        RewardRow.Payment payment = row.payment();
        csv.line(
                row.caseNumber(),
                row.participant(),
                row.kind(),
                row.wave(),
                row.region(),
                row.euros(),
                row.reason(),
                row.releasedOn(),
                payment == null ? null : payment.on(),
                payment == null ? null : payment.how(),
                payment == null ? null : payment.receipt(),
                payment == null ? null : payment.budget());
    }

    /**
     * Pays only what comes to the sum that was shown: by the page as rows were ticked, or by the answer to this.
     *
     * @param all everything that the page showed, instead of what was ticked
     */
    @PostMapping("/pay")
    String pay(
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") List<UUID> shown,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "-1") int shownEuros,
            @RequestParam(defaultValue = "") String after,
            @Valid @ModelAttribute("payment") PaymentForm form,
            BindingResult findings,
            @AuthenticationPrincipal StaffMember who,
            HttpSession session,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        who.demand(Permission.SETTLE_REWARDS);
        List<UUID> rewards = all ? shown : chosen;
        Optional<LocalDate> date = form.date(today());
        if (date.isEmpty()) {
            findings.rejectValue("paidOn", "", "rewards.paid-on.problem");
        }
        if (rewards.isEmpty()) {
            model.addAttribute("refused", "none");
        }
        if (!rewards.isEmpty() && !findings.hasErrors()) {
            try {
                UUID batch = UUID.randomUUID();
                int paid = ledger.payAsShown(
                        rewards, shownEuros, form, date.orElseThrow(), who.id(), batch, clock.instant());
                return paid(paid, shownEuros, batch, said);
            } catch (SumNotShown sum) {
                model.addAttribute("sum", sum.euros()).addAttribute("sumOf", sum.rewards());
            }
        }
        response.setStatus(422);
        model.addAttribute("chosen", chosen).addAttribute("all", all);
        return page(model, session, after);
    }

    private String paid(int rewards, int euros, UUID batch, RedirectAttributes said) {
        kept.forget(SUMS);
        said.addFlashAttribute("said", "paid").addFlashAttribute("saidOf", rewards);
        if (rewards > 0) {
            said.addFlashAttribute("saidEuros", euros).addFlashAttribute("undo", batch);
        }
        return BACK + "#said";
    }

    /** What was just paid together; later each payment has its own way back. */
    @PostMapping("/pay/undo")
    String undoTogether(@RequestParam UUID batch, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        who.demand(Permission.SETTLE_REWARDS);
        int undone = ledger.undoTogether(batch, who.id(), clock.instant());
        kept.forget(SUMS);
        if (undone == 0) {
            said.addFlashAttribute("refused", "late");
            return BACK;
        }
        said.addFlashAttribute("said", "undone-together").addFlashAttribute("saidOf", undone);
        return BACK;
    }

    @PostMapping("/payments/{payment}/undo")
    String undo(@PathVariable UUID payment, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        who.demand(Permission.SETTLE_REWARDS);
        boolean isUndone = ledger.undo(payment, who.id(), clock.instant());
        kept.forget(SUMS);
        said.addFlashAttribute("said", isUndone ? "undone" : "undone-before").addFlashAttribute("saidOf", 1);
        return BACK;
    }

    @PostMapping("/budgets")
    String open(
            @Valid @ModelAttribute("budget") BudgetForm form,
            BindingResult findings,
            @AuthenticationPrincipal StaffMember who,
            HttpSession session,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        who.demand(Permission.SETTLE_REWARDS);
        if (!findings.hasErrors() && !ledger.open(form, who.id(), clock.instant())) {
            findings.rejectValue("kind", "", "rewards.budget.kind.open");
        }
        if (findings.hasErrors()) {
            response.setStatus(422);
            return page(model, session, "");
        }
        kept.forget(SUMS);
        said.addFlashAttribute("said", "budget-opened").addFlashAttribute("saidOf", 1);
        return BACK + "#budgets";
    }

    @PostMapping("/budgets/{budget}/close")
    String close(@PathVariable UUID budget, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        who.demand(Permission.SETTLE_REWARDS);
        if (!ledger.close(budget, who.id(), clock.instant())) {
            throw Problem.NOT_FOUND.exception();
        }
        kept.forget(SUMS);
        said.addFlashAttribute("said", "budget-closed").addFlashAttribute("saidOf", 1);
        return BACK + "#budgets";
    }

    private String page(Model model, HttpSession session, String after) {
        RewardFilter filter = FILTER.of(session);
        List<RewardRow> found = ledger.page(filter, after);
        List<RewardRow> rows = found.subList(0, Math.min(found.size(), RewardLedger.PAGE));
        Study study = studies.current();
        Figure<RewardLedger.Sums> sums =
                kept.of(SUMS + filter.wave() + ":" + filter.region(), () -> ledger.sums(filter));
        model.addAttribute(
                "due", rows.stream().filter(row -> row.payment() == null).count());
        model.addAttribute("area", "rewards")
                .addAttribute("rows", rows)
                .addAttribute(
                        "next",
                        found.size() > rows.size() ? rows.get(rows.size() - 1).cursor() : "")
                .addAttribute("after", after)
                .addAttribute("filter", filter)
                .addAttribute("sums", sums.value())
                .addAttribute("countedAt", sums.localTime())
                .addAttribute(
                        "budgets", kept.of(SUMS + "budgets", ledger::budgets).value())
                .addAttribute("waves", study.waves())
                .addAttribute("regions", RegionChoice.of(study))
                .addAttribute("names", names(study.regions()));
        if (!model.containsAttribute("payment")) {
            model.addAttribute("payment", PaymentForm.empty(today()));
        }
        if (!model.containsAttribute("budget")) {
            model.addAttribute("budget", BudgetForm.EMPTY);
        }
        return "rewards/list";
    }

    private static Map<String, String> names(List<Region> regions) {
        return regions.stream().collect(Collectors.toMap(Region::code, Region::name));
    }

    private LocalDate today() {
        return DutchTime.dateOf(clock.instant());
    }
}
