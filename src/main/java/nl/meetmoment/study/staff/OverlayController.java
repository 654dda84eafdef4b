package nl.meetmoment.study.staff;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.table.SentTable;
import nl.meetmoment.common.table.UnreadableFile;
import nl.meetmoment.instrument.OverlayKind;
import nl.meetmoment.study.store.LoadedOverlay;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Loading an overlay, looking at it, and deciding about it. */
@Controller
class OverlayController {

    private static final String FORM = "study/load";

    private final StudyManagement management;
    private final StudyViews views;
    private final OverlayViews contents;

    OverlayController(StudyManagement management, StudyViews views, OverlayViews contents) {
        this.management = management;
        this.views = views;
        this.contents = contents;
    }

    @GetMapping("/staff/study/overlays/new")
    String form(
            @RequestParam(defaultValue = "") String instrument,
            @RequestParam(defaultValue = "wording") String kind,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            Locale locale) {
        who.demand(Permission.MANAGE_STUDY);
        model.addAttribute("form", new OverlayForm(kind, instrument, "", "", ""));
        return form(model, locale);
    }

    @PostMapping("/staff/study/overlays")
    String load(
            @Valid @ModelAttribute("form") OverlayForm form,
            BindingResult findings,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        who.demand(Permission.MANAGE_STUDY);
        checkInstrument(form, findings, views.choices(locale));
        checkLastDay(form, findings);
        Optional<SentTable> table = table(file, model);
        if (table.isEmpty() || findings.hasErrors()) {
            response.setStatus(422);
            return form(model, locale);
        }
        return "redirect:/staff/study/overlays/" + management.load(form.toOverlay(table.get()), who);
    }

    @GetMapping("/staff/study/overlays/{overlay}")
    String overlay(@PathVariable UUID overlay, @AuthenticationPrincipal StaffMember who, Model model, Locale locale) {
        who.demand(Permission.MANAGE_STUDY);
        return overlay(overlay, model, locale);
    }

    @PostMapping("/staff/study/overlays/{overlay}/use")
    String use(
            @PathVariable UUID overlay,
            @RequestParam(defaultValue = "") String replaces,
            @RequestParam(defaultValue = "false") boolean sure,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes once) {
        who.demand(Permission.MANAGE_STUDY);
        try {
            if (!replaces.isEmpty() && !sure) {
                throw new Refused("unsure");
            }
            management.apply(overlay, replaces, who);
            return backToInstrument(overlay, replaces.isEmpty() ? "applied" : "replaced", once);
        } catch (Refused refused) {
            StudyController.refuse(refused, model, response);
            return overlay(overlay, model, locale);
        }
    }

    @PostMapping("/staff/study/overlays/{overlay}/discard")
    String discard(
            @PathVariable UUID overlay,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes once) {
        who.demand(Permission.MANAGE_STUDY);
        try {
            management.discard(overlay, who);
            return backToInstrument(overlay, "discarded", once);
        } catch (Refused refused) {
            StudyController.refuse(refused, model, response);
            return overlay(overlay, model, locale);
        }
    }

    @PostMapping("/staff/study/overlays/{overlay}/withdraw")
    String withdraw(
            @PathVariable UUID overlay,
            @RequestParam(defaultValue = "false") boolean sure,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes once) {
        who.demand(Permission.MANAGE_STUDY);
        try {
            if (!sure) {
                throw new Refused("unsure");
            }
            management.withdraw(overlay, who);
            return backToInstrument(overlay, "withdrawn", once);
        } catch (Refused refused) {
            StudyController.refuse(refused, model, response);
            return overlay(overlay, model, locale);
        }
    }

    private String form(Model model, Locale locale) {
        model.addAttribute("area", "study")
                .addAttribute("instruments", views.choices(locale))
                .addAttribute("columns", List.of(OverlayKind.values()));
        return FORM;
    }

    private String overlay(UUID id, Model model, Locale locale) {
        LoadedOverlay overlay = management.overlay(id);
        model.addAttribute("area", "study").addAttribute("overlay", contents.of(overlay, locale));
        return "study/overlay";
    }

    private String backToInstrument(UUID overlay, String what, RedirectAttributes once) {
        return StudyController.done(
                what, StudyController.INSTRUMENTS + management.overlay(overlay).instrument(), once);
    }

    private static void checkInstrument(OverlayForm form, BindingResult findings, List<InstrumentView> choices) {
        Optional<InstrumentView> chosen = choices.stream()
                .filter(one -> one.id().equals(form.instrument()))
                .findFirst();
        if (chosen.isEmpty()) {
            findings.rejectValue("instrument", "", "study.load.instrument.problem");
        }
        if (form.kind().equals("norms") && chosen.filter(one -> !one.hasNorms()).isPresent()) {
            findings.rejectValue("kind", "", "study.load.kind.no-norms");
        }
        if (form.kind().equals("key") && chosen.filter(one -> !one.needsKey()).isPresent()) {
            findings.rejectValue("kind", "", "study.load.kind.no-key");
        }
    }

    private void checkLastDay(OverlayForm form, BindingResult findings) {
        if (form.lastDay().filter(day -> !day.isBefore(management.today())).isEmpty()) {
            findings.rejectValue("validUntil", "", "study.load.valid-until.problem");
        }
    }

    /** Empty when the file is no table; the model then says why. */
    private static Optional<SentTable> table(@Nullable MultipartFile file, Model model) {
        try {
            if (file != null && file.getSize() > SentTable.MOST_BYTES) {
                throw new UnreadableFile(UnreadableFile.Fault.TOO_LARGE);
            }
            return Optional.of(SentTable.of(file == null ? new byte[0] : file.getBytes()));
        } catch (UnreadableFile unreadable) {
            model.addAttribute("fileFault", unreadable.fault().code());
            return Optional.empty();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
