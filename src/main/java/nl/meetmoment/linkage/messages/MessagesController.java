package nl.meetmoment.linkage.messages;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Problem;
import nl.meetmoment.common.web.Csv;
import nl.meetmoment.common.web.KeptFilter;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.KeptFigures;
import nl.meetmoment.fieldwork.KeptFigures.Figure;
import nl.meetmoment.fieldwork.messages.MessageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Messages to respondents, for a coordinator: by case number, what became of them and what waits for a person. */
@Controller
@RequestMapping("/linkage/messages")
class MessagesController {

    private static final KeptFilter<MessageFilter> FILTER = new KeptFilter<>(MessageFilter.class, MessageFilter.TASKS);

    private static final String BACK = "redirect:/linkage/messages";

    private static final int ROWS_OF_A_PAGE = 50;

    /** As what the numbers above the list are kept. */
    private static final String NUMBERS = "messages";

    private static final int MOST_ROWS = 100_000;

    private final Messages messages;
    private final Decisions decisions;
    private final MessageTemplates templates;
    private final Mail mail;
    private final TextMessageProvider texts;
    private final SendingSettings settings;
    private final AuditTrail trail;
    private final KeptFigures figures;
    private final Clock clock;

    MessagesController(
            Messages messages,
            Decisions decisions,
            MessageTemplates templates,
            Mail mail,
            TextMessageProvider texts,
            SendingSettings settings,
            AuditTrail trail,
            KeptFigures figures,
            Clock clock) {
        this.messages = messages;
        this.decisions = decisions;
        this.templates = templates;
        this.mail = mail;
        this.texts = texts;
        this.settings = settings;
        this.trail = trail;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "false") boolean filter,
            @ModelAttribute("asked") MessageFilter asked,
            @RequestParam(defaultValue = "") String after,
            @AuthenticationPrincipal StaffMember who,
            HttpSession session,
            Model model) {
        demand(who);
        if (filter) {
            FILTER.keep(session, asked);
        }
        MessageFilter kept = FILTER.of(session);
        List<Message> found = messages.list(kept.states(), kept.family(), MessageCursor.of(after), ROWS_OF_A_PAGE + 1);
        List<Message> shown = found.subList(0, Math.min(found.size(), ROWS_OF_A_PAGE));
        Figure<Map<String, Integer>> numbers = figures.of(NUMBERS, messages::numbers);
        model.addAttribute("area", "messages")
                .addAttribute("filter", kept)
                .addAttribute(
                        "states",
                        Stream.of(MessageState.values()).map(MessageState::code).toList())
                .addAttribute("numbers", numbers.value())
                .addAttribute("countedAt", numbers.localTime())
                .addAttribute("rows", shown.stream().map(MessageRow::of).toList())
                .addAttribute("after", after)
                .addAttribute(
                        "next",
                        found.size() > shown.size()
                                ? MessageCursor.after(shown.get(shown.size() - 1))
                                        .toString()
                                : "")
                .addAttribute("hasMail", mail.isThere())
                .addAttribute("hasTexts", texts.isThere())
                .addAttribute("hasTelephone", !settings.telephone().isEmpty())
                .addAttribute("unapproved", unapproved());
        return "linkage/messages/list";
    }

    @GetMapping("/list.csv")
    ResponseEntity<String> csv(@AuthenticationPrincipal StaffMember who, HttpSession session) {
        demand(who);
        MessageFilter kept = FILTER.of(session);
        var csv = new Csv();
        csv.line(
                "case_number",
                "participant",
                "kind",
                "wave",
                "state",
                "reason",
                "channel",
                "attempts",
                "template",
                "made_at",
                "changed_at");
        messages.list(kept.states(), kept.family(), MessageCursor.BEGINNING, MOST_ROWS)
                .forEach(one -> csv.line(
                        one.caseNumber(),
                        one.number(),
                        one.kind().code(),
                        one.wave(),
                        one.state().code(),
                        one.reason(),
                        one.channel(),
                        one.attempts(),
                        one.template(),
                        one.madeAt(),
                        one.changedAt()));
        return csv.download("berichten.csv");
    }

    /** What was written and where to, once the trail has it. */
    @GetMapping("/{id}")
    String one(@PathVariable UUID id, @AuthenticationPrincipal StaffMember who, Model model) {
        demand(who);
        Message message = messages.find(id).orElseThrow(Problem.NOT_FOUND::exception);
        trail.append(who.id().toString(), "message.shown", id.toString());
        model.addAttribute("area", "messages")
                .addAttribute("row", MessageRow.of(message))
                .addAttribute("template", message.template())
                .addAttribute("written", messages.written(id).orElse(null))
                .addAttribute(
                        "returns",
                        messages.returned(id).stream().map(ReturnLine::of).toList())
                .addAttribute(
                        "steps", messages.steps(id).stream().map(StepLine::of).toList())
                .addAttribute(
                        "canStop",
                        message.state() == MessageState.WAITING || message.state() == MessageState.LETTER_TO_PRINT)
                .addAttribute("how", Decisions.HOW)
                .addAttribute("languages", templates.languages())
                .addAttribute(
                        "language", messages.language(message.participant()).orElse(settings.language()));
        return "linkage/messages/one";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable UUID id, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        demand(who);
        decisions.retry(id, who);
        return said(said, "retried", null);
    }

    @PostMapping("/{id}/letter")
    String letter(@PathVariable UUID id, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        demand(who);
        decisions.byLetter(id, who);
        return said(said, "letter", null);
    }

    @PostMapping("/{id}/settle")
    String settle(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String how,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes said) {
        demand(who);
        decisions.settle(id, how, who);
        return said(said, "settled", id);
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable UUID id, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        demand(who);
        decisions.stop(id, who);
        return said(said, "stopped", id);
    }

    @PostMapping("/{id}/undo")
    String undo(@PathVariable UUID id, @AuthenticationPrincipal StaffMember who, RedirectAttributes said) {
        demand(who);
        decisions.undo(id, who);
        return said(said, "undone", null);
    }

    /** In which language this person is written to from now on. */
    @PostMapping("/{id}/language")
    String language(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String language,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes said) {
        demand(who);
        Message message = messages.find(id).orElseThrow(Problem.NOT_FOUND::exception);
        if (!templates.languages().contains(language)) {
            throw new MessageRefused("language");
        }
        trail.append(who.id().toString(), "message-language.changed", message.caseNumber() + "/" + message.number());
        messages.language(message.participant(), language);
        return said(said, "language", null);
    }

    @GetMapping("/letters")
    String letters(@AuthenticationPrincipal StaffMember who, Model model) {
        demand(who);
        List<MessageRow> rows =
                messages.letters(ROWS_OF_A_PAGE).stream().map(MessageRow::of).toList();
        int all = messages.numbers().getOrDefault(MessageState.LETTER_TO_PRINT.code(), 0);
        model.addAttribute("area", "messages").addAttribute("rows", rows).addAttribute("more", all - rows.size());
        return "linkage/messages/letters";
    }

    /**
     * The chosen letters as one file, once the trail has it.
     *
     * @param all everything that the page showed, instead of what was ticked
     */
    @PostMapping("/letters/file")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") List<UUID> letter,
            @RequestParam(defaultValue = "") List<UUID> shown,
            @RequestParam(defaultValue = "false") boolean all,
            @AuthenticationPrincipal StaffMember who) {
        demand(who);
        String date = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(settings.language()))
                .format(clock.instant().atZone(DutchTime.ZONE));
        List<LettersPdf.Letter> letters = decisions.lettersToPrint(all ? shown : letter, who).stream()
                .map(written -> new LettersPdf.Letter(written, date))
                .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("brieven.pdf")
                                .build()
                                .toString())
                .body(LettersPdf.of(letters));
    }

    @PostMapping("/letters/sent")
    String sent(
            @RequestParam(defaultValue = "") List<UUID> letter,
            @RequestParam(defaultValue = "") List<UUID> shown,
            @RequestParam(defaultValue = "false") boolean all,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes said) {
        demand(who);
        said.addFlashAttribute("posted", decisions.printed(all ? shown : letter, who));
        return BACK + "/letters";
    }

    /** What cannot be done is said on the list, which shows how things stand. */
    @ExceptionHandler
    String refused(MessageRefused refused, RedirectAttributes said) {
        said.addFlashAttribute("refused", refused.reason());
        return BACK;
    }

    /** Kinds that cannot be sent in the language of the site. */
    private List<String> unapproved() {
        return Stream.of(MessageKind.values())
                .filter(kind -> templates.inUse(kind, settings.language()).isEmpty())
                .map(MessageKind::code)
                .toList();
    }

    private String said(RedirectAttributes said, String what, @Nullable UUID undo) {
        figures.forget(NUMBERS);
        said.addFlashAttribute("said", what);
        if (undo != null) {
            said.addFlashAttribute("undo", undo);
        }
        return BACK;
    }

    private static void demand(StaffMember who) {
        who.demand(Permission.MANAGE_FAMILIES);
        who.demand(Permission.SEE_CONTACT_CARD);
    }
}
