package nl.meetmoment.common.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import nl.meetmoment.common.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets files be sent where a page asks for one and nowhere else; each chain has it before it looks into a form. */
public final class Uploads extends OncePerRequestFilter {

    private final Set<String> paths;

    private Uploads(Set<String> paths) {
        this.paths = paths;
    }

    public static Uploads onlyTo(String... paths) {
        return new Uploads(Set.of(paths));
    }

    public static Uploads nowhere() {
        return new Uploads(Set.of());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasFiles(request) && !paths.contains(request.getRequestURI())) {
            Refusal.send(Problem.UNSUPPORTED_TYPE, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    static boolean hasFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
