package nl.meetmoment.common.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meetmoment.common.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a form with a character that no database keeps, in whichever of its fields, before anything is done with it. Comes
 * after whatever asks for the form's proof, so that nobody else learns what is looked at.
 */
public final class CleanForms extends OncePerRequestFilter {

    private final Pattern itself;

    private CleanForms(Pattern itself) {
        this.itself = itself;
    }

    /** @param itself paths whose pages say it at the field, or must be answered whatever they are sent */
    public static CleanForms except(String itself) {
        return new CleanForms(Pattern.compile(itself));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isLookedAt = !request.getMethod().equals("GET")
                && !itself.matcher(request.getRequestURI()).matches();
        if (isLookedAt && texts(request).anyMatch(text -> text.indexOf('\0') >= 0)) {
            Refusal.send(Problem.UNKEEPABLE, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Names and values of the fields; a file is looked at where it is read. */
    private static Stream<String> texts(HttpServletRequest request) {
        Map<String, String[]> fields = request.getParameterMap();
        return Stream.concat(fields.keySet().stream(), fields.values().stream().flatMap(Stream::of));
    }
}
