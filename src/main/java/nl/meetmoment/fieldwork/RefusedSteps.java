package nl.meetmoment.fieldwork;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.access.StaffMember;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;

/** A step that cannot be taken now is said on the page of the visit, which shows how things stand. */
@ControllerAdvice(assignableTypes = {VisitController.class, HandOverController.class, VisitRewardController.class})
@Order(0)
class RefusedSteps {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedSteps.class);

    private final VisitPage page;

    RefusedSteps(VisitPage page) {
        this.page = page;
    }

    @ExceptionHandler
    String refused(
            StepRefused refused,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        UUID visit = visit(request);
        if (refused.getCause() != null) {
            LOG.warn("{} {}", refused.getMessage(), causes(refused));
        }
        response.setStatus(refused.status());
        model.addAttribute("refused", refused.reason());
        return page.fill(model, visit, who);
    }

    /** By class, as messages may quote values. */
    private static String causes(Throwable failure) {
        return Stream.iterate(failure.getCause(), Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getName())
                .collect(Collectors.joining(" < "));
    }

    private static UUID visit(HttpServletRequest request) {
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return UUID.fromString((String) variables.get("visit"));
    }
}
