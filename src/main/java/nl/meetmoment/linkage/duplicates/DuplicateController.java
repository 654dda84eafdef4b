package nl.meetmoment.linkage.duplicates;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.linkage.CardTexts;
import nl.meetmoment.linkage.ContactCard;
import nl.meetmoment.linkage.FamilyPersons;
import nl.meetmoment.linkage.SuspectedDuplicate;
import nl.meetmoment.linkage.SuspectedDuplicates;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Families that may be one: the list, two beside each other, the decision. */
@Controller
@RequestMapping("/linkage/duplicates")
class DuplicateController {

    private final SuspectedDuplicates duplicates;

    private final FamilyPersons persons;

    private final CardTexts texts;

    private final Accounts accounts;

    DuplicateController(SuspectedDuplicates duplicates, FamilyPersons persons, CardTexts texts, Accounts accounts) {
        this.duplicates = duplicates;
        this.persons = persons;
        this.texts = texts;
        this.accounts = accounts;
    }

    @GetMapping
    String list(@AuthenticationPrincipal StaffMember who, Model model) {
        model.addAttribute("area", "persons")
                .addAttribute("open", views(duplicates.open(who)))
                .addAttribute("decided", views(duplicates.decided(who)));
        return "linkage/duplicates/list";
    }

    @GetMapping("/{id}")
    String compare(@PathVariable UUID id, @AuthenticationPrincipal StaffMember who, Model model) {
        model.addAttribute("form", DecisionForm.EMPTY);
        return page(duplicates.one(id, who), who, model);
    }

    @PostMapping("/{id}")
    String decide(
            @PathVariable UUID id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult findings,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        SuspectedDuplicate duplicate = duplicates.one(id, who);
        form.check(findings);
        if (findings.hasErrors()) {
            response.setStatus(422);
            return page(duplicate, who, model);
        }
        if (!duplicates.decide(duplicate, form.isSame(), form.reason(), who)) {
            response.setStatus(409);
            model.addAttribute("refused", true);
            return page(duplicates.one(id, who), who, model);
        }
        next.addFlashAttribute("kept", form.decision());
        return "redirect:/linkage/duplicates";
    }

    /** Both families are in the trail before they are shown. */
    private String page(SuspectedDuplicate duplicate, StaffMember who, Model model) {
        model.addAttribute("area", "persons")
                .addAttribute("one", views(List.of(duplicate)).get(0))
                .addAttribute("first", cards(duplicate.firstCase(), who))
                .addAttribute("second", cards(duplicate.secondCase(), who));
        return "linkage/duplicates/compare";
    }

    private List<ContactCard> cards(String caseNumber, StaffMember who) {
        FamilyPersons.Known family = persons.show(caseNumber, who);
        return family.members().stream()
                .map(member -> family.persons().stream()
                        .filter(person -> person.participant().equals(member.id()))
                        .findFirst()
                        .map(person -> texts.card(member.number(), member.letter(), person))
                        .orElseGet(() -> texts.unknown(member.number(), member.letter())))
                .toList();
    }

    private List<DuplicateView> views(List<SuspectedDuplicate> found) {
        Set<UUID> deciders = found.stream()
                .map(SuspectedDuplicate::decidedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, String> names = accounts.names(deciders);
        return found.stream().map(one -> view(one, names)).toList();
    }

    private static DuplicateView view(SuspectedDuplicate one, Map<UUID, String> names) {
        Instant decided = one.decidedAt();
        return new DuplicateView(
                one.id(),
                one.firstCase(),
                one.secondCase(),
                one.grounds(),
                one.foundAt().atZone(DutchTime.ZONE),
                one.decision(),
                one.reason(),
                Optional.ofNullable(one.decidedBy())
                        .map(by -> names.getOrDefault(by, ""))
                        .orElse(""),
                decided == null ? null : decided.atZone(DutchTime.ZONE));
    }
}
