package nl.meetmoment.common.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.meetmoment.common.Problem;

/** How a filter refuses: the error page answers with the problem as a controller would. */
public final class Refusal {

    private static final String ATTRIBUTE = Refusal.class.getName();

    private Refusal() {}

    public static void send(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(ATTRIBUTE, problem);
        response.sendError(problem.status());
    }

    static Optional<Problem> of(HttpServletRequest request) {
        return Optional.ofNullable((Problem) request.getAttribute(ATTRIBUTE));
    }
}
