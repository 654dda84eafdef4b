package nl.meetmoment.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A staff page for tests of what stands before every staff page, and who hears when a session is unlocked. */
@Controller
class TestStaffPages {

    static final UUID HAND_OVER = UUID.fromString("00000000-0000-4000-8000-00000000a11d");

    final List<SessionUnlocked> heard = new ArrayList<>();

    boolean wasLocked;

    boolean fails;

    private final SessionLock lock;

    TestStaffPages(SessionLock lock) {
        this.lock = lock;
    }

    @GetMapping({"/staff/test/page", "/staff/test/page with blank"})
    String page() {
        return "test/staff-page";
    }

    @ResponseBody
    @GetMapping({"/linkage/test/card", "/staff/test/who"})
    String who(@AuthenticationPrincipal StaffMember member) {
        return member.name() + ", " + member.role();
    }

    /** The page of the first administrator as it looks with every finding; there are accounts already. */
    @GetMapping("/staff/test/setup/{token}")
    String setup(@Valid @ModelAttribute("form") SetupForm form, BindingResult found) {
        return "access/setup";
    }

    @PostMapping("/staff/test/lock")
    String lock(HttpServletRequest request) {
        lock.lock(request, HAND_OVER, "/staff/test/page");
        return "redirect:/staff/locked";
    }

    @EventListener
    void hear(SessionUnlocked unlocked) {
        heard.add(unlocked);
        var request = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        wasLocked = lock.of(request.getRequest()).isPresent();
        if (fails) {
            throw new IllegalStateException("the respondent's rights could not be ended");
        }
    }
}
