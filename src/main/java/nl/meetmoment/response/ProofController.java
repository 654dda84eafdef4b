package nl.meetmoment.response;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.study.Proof;
import nl.meetmoment.study.ProofTable;
import nl.meetmoment.study.Respondent;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What every kind of respondent has before them: the tables of {@code check --report}. */
@Controller
@RequestMapping("/staff/proof")
class ProofController {

    /** @param turn of a loop; empty outside one */
    record Part(String title, String turn, int pages, int items, int minutes) {}

    /**
     * A page that may come.
     *
     * @param items a message key of a type with how many there are
     */
    record Stop(
            int number,
            String section,
            String name,
            String title,
            boolean isSure,
            Map<String, Integer> items,
            List<String> conditions,
            int seconds) {

        static Stop of(Proof.Step step, String language) {
            return new Stop(
                    step.number(),
                    step.section().in(language),
                    step.name(),
                    step.title() == null ? "" : step.title().in(language),
                    step.isSure(),
                    step.items(),
                    step.conditions(),
                    step.most().seconds());
        }
    }

    private final Proofs proofs;
    private final StudyCatalogue studies;

    ProofController(Proofs proofs, StudyCatalogue studies) {
        this.proofs = proofs;
        this.studies = studies;
    }

    @ModelAttribute
    void demand(@AuthenticationPrincipal StaffMember who, Model model) {
        who.demand(Permission.PREVIEW_STUDY);
        model.addAttribute("area", "proof");
    }

    @GetMapping
    String all(Model model, Locale locale) {
        model.addAttribute("proof", ProofView.of(proofs.current(), locale.getLanguage()));
        model.addAttribute("pair", PairView.of(studies.current(), proofs.current(), locale.getLanguage()));
        return "proof/all";
    }

    /** @param number in {@link Proof#rows}, from 0 */
    @GetMapping("/{number:\\d{1,6}}")
    String one(@PathVariable int number, Model model, Locale locale) {
        Proof proof = proofs.current();
        if (number >= proof.rows().size()) {
            throw Problem.NOT_FOUND.exception();
        }
        return one(proof.rows().get(number), model, locale);
    }

    /** A parent of two children of any ages. */
    @GetMapping("/pair")
    String pair(
            @RequestParam String wave,
            @RequestParam String measure,
            @RequestParam(defaultValue = "") String ofCase,
            @RequestParam int ageA,
            @RequestParam int ageB,
            Model model,
            Locale locale) {
        Proof proof = proofs.current();
        List<Integer> ages = List.of(Math.max(ageA, ageB), Math.min(ageA, ageB));
        var pair = new Respondent("parent", ages, wave, measure, ofCase);
        boolean isKnown = proof.rows().stream()
                .map(Proof.Row::respondent)
                .anyMatch(one -> one.ages().equals(List.of(ageA, ageA)) && one.isLike(pair));
        if (!isKnown || !proof.agesIn(wave).hold(ageB)) {
            throw Problem.NOT_FOUND.exception();
        }
        return one(proof.row(pair), model, locale);
    }

    private String one(Proof.Row row, Model model, Locale locale) {
        Proof proof = proofs.current();
        List<Part> parts = proof.shares(row.respondent()).stream()
                .map(share -> part(share, locale.getLanguage()))
                .toList();
        model.addAttribute("ofCase", ProofView.title(row.respondent().ofCase(), proof, locale.getLanguage()));
        model.addAttribute("row", row)
                .addAttribute("name", ProofTable.name(row))
                .addAttribute("parts", parts);
        model.addAttribute(
                "pages",
                proof.pages(row.respondent()).stream()
                        .map(step -> Stop.of(step, locale.getLanguage()))
                        .toList());
        model.addAttribute(
                "longest", parts.stream().mapToInt(Part::minutes).max().orElse(0));
        model.addAttribute("as", PreviewForm.of(proof.plan(row.respondent())));
        return "proof/one";
    }

    private Part part(Proof.Share share, String language) {
        String title = studies.current().instruments().stream()
                .filter(one -> one.id().equals(share.instrument()))
                .map(Instrument::title)
                .map(text -> text.in(language))
                .findFirst()
                .orElse(share.instrument());
        return new Part(
                title,
                share.instance(),
                share.most().pages(),
                share.most().items(),
                share.most().minutes());
    }
}
