package nl.meetmoment.linkage.recruitment;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.table.SentTable;
import nl.meetmoment.common.table.UnreadableFile;
import nl.meetmoment.common.web.Csv;
import nl.meetmoment.fieldwork.recruitment.CallListIntake;
import nl.meetmoment.fieldwork.recruitment.CallRefused;
import nl.meetmoment.fieldwork.recruitment.Recruiters;
import nl.meetmoment.study.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending a call list, looking at what it would do, and taking it in. No page shows what stands in it. */
@Controller
@RequestMapping("/staff/recruitment/import")
class ImportController {

    private static final String SENT = SentCallList.class.getName();
    private static final String FORM = "redirect:/staff/recruitment/import";
    private static final String CHECK = "redirect:/staff/recruitment/import/check";

    private final Recruiters recruiters;
    private final CallListIntake intake;
    private final CallListCheck check;
    private final CallListImport imports;
    private final Cards cards;

    ImportController(
            Recruiters recruiters, CallListIntake intake, CallListCheck check, CallListImport imports, Cards cards) {
        this.recruiters = recruiters;
        this.intake = intake;
        this.check = check;
        this.imports = imports;
        this.cards = cards;
    }

    @GetMapping
    String form(@AuthenticationPrincipal StaffMember who, Model model) {
        return form("", who, model);
    }

    /** Only the first row, in the language of the screen. */
    @GetMapping("/empty.csv")
    ResponseEntity<String> empty(@AuthenticationPrincipal StaffMember who, Locale locale) {
        recruiters.demand(who);
        return new Csv()
                .line((Object[]) Column.ALL.stream()
                        .map(column -> column.header(locale.getLanguage()))
                        .toArray(String[]::new))
                .download(locale.getLanguage().equals("nl") ? "bellijst.csv" : "call-list.csv");
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal StaffMember who,
            HttpSession session,
            Model model,
            HttpServletResponse response) {
        Region of = recruiters.demand(who, organisation);
        try {
            String csv = SentTable.of(bytes(file)).csv();
            CallListFile.read(csv);
            session.setAttribute(SENT, new SentCallList(UUID.randomUUID(), of.code(), csv));
            return CHECK;
        } catch (UnreadableFile unreadable) {
            model.addAttribute("fileFault", "study.file." + unreadable.fault().code());
        } catch (CallRefused refused) {
            model.addAttribute("fileFault", "recruitment.refused." + refused.reason());
        }
        response.setStatus(422);
        return form(organisation, who, model);
    }

    @GetMapping("/check")
    String check(@AuthenticationPrincipal StaffMember who, HttpSession session, Model model) {
        SentCallList sent = sent(who, session);
        return check(sent, who, model);
    }

    @PostMapping("/columns")
    String columns(
            @RequestParam Map<String, String> form, @AuthenticationPrincipal StaffMember who, HttpSession session) {
        SentCallList sent = sent(who, session);
        List<String> headers = CallListFile.read(sent.csv()).headers();
        intake.rememberColumns(sent.organisation(), Headers.of(headers, form).text());
        return CHECK;
    }

    @PostMapping("/take")
    String take(
            @RequestParam(required = false, defaultValue = "") Set<Long> anyway,
            @RequestParam(defaultValue = "false") boolean leaveOut,
            @AuthenticationPrincipal StaffMember who,
            HttpSession session,
            RedirectAttributes said) {
        SentCallList sent = sent(who, session);
        Region organisation = recruiters.demand(who, sent.organisation());
        CallListFile file = CallListFile.read(sent.csv());
        Headers headers = headers(sent, file);
        List<CheckedRow> rows = check.check(file, headers, organisation, cards.today());
        if (!leaveOut && rows.stream().anyMatch(row -> row.state() == CheckedRow.State.FAULTY)) {
            said.addFlashAttribute("refused", "faulty");
            return CHECK;
        }
        intake.rememberColumns(sent.organisation(), headers.text());
        CallListImport.Result result = imports.take(sent.id(), organisation, rows, anyway, who.id());
        session.removeAttribute(SENT);
        said.addFlashAttribute("result", result);
        return FORM;
    }

    @PostMapping("/drop")
    String drop(@AuthenticationPrincipal StaffMember who, HttpSession session) {
        recruiters.demand(who);
        session.removeAttribute(SENT);
        return FORM;
    }

    @ExceptionHandler
    String refused(CallRefused refused, RedirectAttributes said) {
        said.addFlashAttribute("refused", refused.reason());
        return FORM;
    }

    private String form(String organisation, StaffMember who, Model model) {
        recruiters.demand(who);
        List<Region> all = recruiters.all(who);
        model.addAttribute("area", "recruitment")
                .addAttribute("organisations", all)
                .addAttribute("organisation", organisation)
                .addAttribute("columns", columnsByPerson());
        return all.isEmpty() ? "recruitment/none" : "recruitment/import";
    }

    private String check(SentCallList sent, StaffMember who, Model model) {
        Region organisation = recruiters.demand(who, sent.organisation());
        CallListFile file = CallListFile.read(sent.csv());
        Headers headers = headers(sent, file);
        List<CheckedRow> rows = check.check(file, headers, organisation, cards.today());
        model.addAttribute("area", "recruitment")
                .addAttribute("organisation", organisation.name())
                .addAttribute("check", CheckView.of(rows, headers))
                .addAttribute("headers", file.headers())
                .addAttribute("chosen", headers.byCode())
                .addAttribute("columns", columnsByPerson());
        return "recruitment/check";
    }

    private Headers headers(SentCallList sent, CallListFile file) {
        return Headers.of(file.headers(), intake.columns(sent.organisation()));
    }

    private SentCallList sent(StaffMember who, HttpSession session) {
        recruiters.demand(who);
        if (session.getAttribute(SENT) instanceof SentCallList sent) {
            recruiters.demand(who, sent.organisation());
            return sent;
        }
        throw new CallRefused("file-gone");
    }

    private static Map<String, List<Column>> columnsByPerson() {
        return Column.ALL.stream()
                .collect(Collectors.groupingBy(Column::person, LinkedHashMap::new, Collectors.toList()));
    }

    private static byte[] bytes(@Nullable MultipartFile file) throws UnreadableFile {
        try {
            if (file != null && file.getSize() > SentTable.MOST_BYTES) {
                throw new UnreadableFile(UnreadableFile.Fault.TOO_LARGE);
            }
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
