package nl.meetmoment.linkage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.linkage.VisitOverviews.Made;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

/**
 * Makes overviews, shows the password on the screen once, gives the file once, and hears that it was deleted. The file waits
 * in the session, sealed; the password is nowhere but on the page.
 */
@Controller
@RequestMapping("/linkage/overview")
class OverviewController {

    private static final String WAITING = OverviewController.class.getName();

    private static final String FILE_NAME = "overzicht.pdf";

    private final VisitOverviews overviews;
    private final Accounts accounts;

    OverviewController(VisitOverviews overviews, Accounts accounts) {
        this.overviews = overviews;
        this.accounts = accounts;
    }

    private record Waiting(UUID copy, byte[] file) {}

    /** @param account name of who has it */
    record Line(UUID id, String account, ZonedDateTime madeAt, ZonedDateTime neededTill, int visits) {}

    @GetMapping
    String page(@AuthenticationPrincipal StaffMember who, Model model) {
        boolean seesAll = who.may(Permission.SEE_ALL_VISITS);
        List<OverviewCopy> copies = seesAll ? overviews.allToDelete(who) : overviews.toDelete(who);
        model.addAttribute("area", "calendar").addAttribute("seesAll", seesAll).addAttribute("copies", lines(copies));
        return "linkage/overview";
    }

    @PostMapping
    String make(
            @AuthenticationPrincipal StaffMember who,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes next) {
        Optional<Made> made = overviews.make(who, locale);
        made.ifPresent(one -> {
            request.getSession().setAttribute(WAITING, new Waiting(one.copy(), one.file()));
            next.addFlashAttribute("opened", one.password()).addFlashAttribute("copy", one.copy());
        });
        if (made.isEmpty()) {
            next.addFlashAttribute("nothing", true);
        }
        return "redirect:/linkage/overview";
    }

    @GetMapping("/{copy}/file")
    ResponseEntity<byte[]> file(
            @PathVariable UUID copy, @AuthenticationPrincipal StaffMember who, HttpServletRequest request) {
        who.demand(Permission.SEE_OWN_VISITS);
        Waiting waiting =
                taken(request).filter(one -> one.copy().equals(copy)).orElseThrow(Problem.NOT_FOUND::exception);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(FILE_NAME)
                                .build()
                                .toString())
                .body(waiting.file());
    }

    @PostMapping("/{copy}/deleted")
    String deleted(@PathVariable UUID copy, @AuthenticationPrincipal StaffMember who, RedirectAttributes next) {
        overviews.confirmDeleted(copy, who);
        next.addFlashAttribute("deleted", true);
        return "redirect:/linkage/overview";
    }

    private List<Line> lines(List<OverviewCopy> copies) {
        Map<UUID, String> names =
                accounts.names(copies.stream().map(OverviewCopy::account).collect(Collectors.toSet()));
        return copies.stream()
                .map(one -> new Line(
                        one.id(),
                        names.getOrDefault(one.account(), ""),
                        one.madeAt().atZone(DutchTime.ZONE),
                        one.neededTill().atZone(DutchTime.ZONE),
                        one.visits()))
                .toList();
    }

    private static Optional<Waiting> taken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            var waiting = (Waiting) session.getAttribute(WAITING);
            session.removeAttribute(WAITING);
            return Optional.ofNullable(waiting);
        }
    }
}
