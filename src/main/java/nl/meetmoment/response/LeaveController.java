package nl.meetmoment.response;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The way out, with or without what was just typed. It never ends in an error page, and never asks anything. */
@Controller
class LeaveController {

    private static final Logger LOG = LoggerFactory.getLogger(LeaveController.class);

    private final Visitors visitors;
    private final PageTurn pages;
    private final Departure departure;

    LeaveController(Visitors visitors, PageTurn pages, Departure departure) {
        this.visitors = visitors;
        this.pages = pages;
        this.departure = departure;
    }

    @PostMapping("/v/leave")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        return "redirect:" + departure.leave(request, response);
    }

    /** Its own address says so even of a form that cannot be read; a page that was open before has the button only. */
    @PostMapping(PageController.PATH + "/leave")
    String leavePage(@PathVariable int number, HttpServletRequest request, HttpServletResponse response) {
        return leaveFormerPage(number, request, response);
    }

    @PostMapping(path = PageController.PATH, params = "nav=leave")
    String leaveFormerPage(@PathVariable int number, HttpServletRequest request, HttpServletResponse response) {
        if (!StaleForms.isStale(request) && !SaveForm.isTooLarge(request)) {
            keep(number, request);
        }
        return leave(request, response);
    }

    private void keep(int number, HttpServletRequest request) {
        try {
            RespondentSession session = visitors.session(request);
            Save save = SaveForm.of(number, request);
            Response response = visitors.meeting(save, session);
            if (response.isLive(session) && !response.isBefore(save)) {
                pages.turn(response, save, Nav.LEAVE);
            }
        } catch (RuntimeException unkept) {
            LOG.warn("What was typed last was not kept: {}", unkept.getClass().getSimpleName());
        }
    }
}
