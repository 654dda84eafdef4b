package nl.meetmoment.fieldwork.planning;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.RowScope;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.DutchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The own calendar for a telephone or another program, at a secret address. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    /** The one that the entries are written in, whoever asks. */
    private static final Locale LANGUAGE = Locale.forLanguageTag("nl");

    private final Feeds feeds;
    private final MessageSource messages;

    FeedController(Feeds feeds, MessageSource messages) {
        this.feeds = feeds;
        this.messages = messages;
    }

    @GetMapping("/staff/feed")
    String page(@AuthenticationPrincipal StaffMember who, Model model) {
        who.demand(Permission.SEE_OWN_VISITS);
        @Nullable
        ZonedDateTime madeAt = feeds.madeAt(who.id())
                .map(moment -> moment.atZone(DutchTime.ZONE))
                .orElse(null);
        model.addAttribute("area", "calendar").addAttribute("madeAt", madeAt);
        return "planning/feed";
    }

    @PostMapping("/staff/feed")
    String make(@AuthenticationPrincipal StaffMember who, RedirectAttributes next) {
        who.demand(Permission.SEE_OWN_VISITS);
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/feed/{token}.ics")
                .buildAndExpand(feeds.make(who.id()))
                .toUriString();
        next.addFlashAttribute("opened", address);
        return "redirect:/staff/feed";
    }

    @PostMapping("/staff/feed/revoke")
    String revoke(@AuthenticationPrincipal StaffMember who, RedirectAttributes next) {
        who.demand(Permission.SEE_OWN_VISITS);
        feeds.revoke(who.id());
        next.addFlashAttribute("done", "feed-revoked");
        return "redirect:/staff/feed";
    }

    /** The address itself is what is asked for, so the site answers. */
    @GetMapping("/feed/{token}.ics")
    ResponseEntity<String> feed(@PathVariable String token) {
        List<Event> events = RowScope.bySite(() -> feeds.events(token)).orElseThrow(Problem.NOT_FOUND::exception);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .body(ICalendar.of(text("planning.feed.calendar"), text("planning.feed.entry"), events));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LANGUAGE);
    }
}
