package nl.meetmoment.fieldwork.waves;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the next page says about what was just done: {@code said} ends a key of messages, {@code undo} takes it back. */
final class Said {

    private Said() {}

    static void decided(RedirectAttributes said, String kind, int number, UUID batch) {
        said.addFlashAttribute("said", kind).addFlashAttribute("saidOf", number).addFlashAttribute("undo", batch);
    }

    static void undone(RedirectAttributes said, int number) {
        said.addFlashAttribute("said", "undone").addFlashAttribute("saidOf", number);
    }

    static void refused(DecisionRefused refused, RedirectAttributes said) {
        said.addFlashAttribute("refused", refused.reason()).addFlashAttribute("refusedOf", refused.caseNumber());
    }

    static void refused(DecisionRefused refused, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("refused", refused.reason()).addAttribute("refusedOf", refused.caseNumber());
    }
}
