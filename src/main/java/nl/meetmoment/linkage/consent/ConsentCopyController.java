package nl.meetmoment.linkage.consent;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.linkage.consent.ConsentSubject.Kind;
import nl.meetmoment.linkage.consent.CopyPdf.Copy;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A copy of one consent for the family, to print and give on paper; the trail has it before it shows. It is never sent. */
@Controller
@RequestMapping("/linkage/families/{caseNumber}/consent/{record}")
class ConsentCopyController {

    /** Says nothing of what it is, nor of whom. */
    private static final String FILE_NAME = "kopie.pdf";

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm");

    private final ConsentRegister register;
    private final ConsentForms forms;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final MessageSource messages;

    ConsentCopyController(
            ConsentRegister register, ConsentForms forms, Accounts accounts, AuditTrail trail, MessageSource messages) {
        this.register = register;
        this.forms = forms;
        this.accounts = accounts;
        this.trail = trail;
        this.messages = messages;
    }

    @GetMapping("/copy")
    String copy(
            @PathVariable String caseNumber,
            @PathVariable UUID record,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            Locale locale) {
        ConsentRecord kept = shown(caseNumber, record, who);
        model.addAttribute("area", "persons")
                .addAttribute("caseNumber", caseNumber)
                .addAttribute("kept", kept)
                .addAttribute("manner", kept.manner().code())
                .addAttribute("at", kept.at().atZone(DutchTime.ZONE))
                .addAttribute("witness", witness(kept))
                .addAttribute("drawn", Handwriting.of(kept.signature()).orElse(null))
                .addAttribute("text", text(kept, locale).orElse(null));
        return "linkage/consent/copy";
    }

    @GetMapping("/copy.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String caseNumber,
            @PathVariable UUID record,
            @AuthenticationPrincipal StaffMember who,
            Locale locale) {
        ConsentRecord kept = shown(caseNumber, record, who);
        Optional<ConsentForm.Text> text = text(kept, locale);
        byte[] file = CopyPdf.of(new Copy(
                say(locale, "consent.copy.file"),
                text.map(ConsentForm.Text::title).orElseGet(() -> say(locale, "consent.copy.title")),
                text.map(ConsentForm.Text::paragraphs).orElseGet(() -> List.of(say(locale, "consent.copy.gone"))),
                facts(kept, locale),
                Handwriting.of(kept.signature()).orElse(null)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(FILE_NAME)
                                .build()
                                .toString())
                .body(file);
    }

    private List<String> facts(ConsentRecord kept, Locale locale) {
        var facts = new ArrayList<String>();
        if (!kept.typedName().isEmpty()) {
            facts.add(fact(locale, "consent.copy.signed", kept.typedName()));
        }
        facts.add(fact(
                locale,
                "consent.manner",
                say(locale, "consent.manner." + kept.manner().code())));
        facts.add(fact(
                locale,
                "consent.copy.at",
                AT.withLocale(locale).format(kept.at().atZone(DutchTime.ZONE))));
        facts.add(fact(locale, "consent.copy.witness", witness(kept)));
        facts.add(fact(locale, "study.version", kept.version() + ", " + kept.sha256()));
        return facts;
    }

    private String fact(Locale locale, String key, String value) {
        return say(locale, key) + ": " + value;
    }

    private String say(Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }

    private ConsentRecord shown(String caseNumber, UUID record, StaffMember who) {
        who.demand(Permission.MANAGE_FAMILIES);
        ConsentRecord kept = register.of(caseNumber).records().stream()
                .filter(one -> one.id().equals(record) && one.kind() == Kind.GIVEN)
                .findFirst()
                .orElseThrow(Problem.NOT_FOUND::exception);
        trail.append(who.id().toString(), "consent.copied", record.toString());
        return kept;
    }

    private String witness(ConsentRecord kept) {
        return accounts.names(Set.of(kept.takenBy())).getOrDefault(kept.takenBy(), "");
    }

    /** Of the very text that was signed. */
    private Optional<ConsentForm.Text> text(ConsentRecord kept, Locale locale) {
        return forms.form(kept.purpose(), kept.version())
                .filter(form -> form.sha256().equals(kept.sha256()))
                .map(form -> form.text(locale.getLanguage()));
    }
}
