package nl.meetmoment.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * In an application that a test runs as a process of its own: keeps a copy of every text that it sends to a window which says
 * what it is called, for {@link Heard}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("meetmoment.test.heard")
class Overhearing extends OncePerRequestFilter {

    static final String WINDOW = "X-Window";

    private static final Pattern TEXTS = Pattern.compile("(text/(html|plain|calendar|csv)|application/json).*");

    private final Path folder;

    Overhearing(@Value("${meetmoment.test.heard}") Path folder) {
        this.folder = folder;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String window = request.getHeader(WINDOW);
        if (window == null) {
            chain.doFilter(request, response);
            return;
        }
        var copied = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, copied);
        } finally {
            keep(window, request.getRequestURI(), copied);
            copied.copyBodyToResponse();
        }
    }

    private void keep(String window, String path, ContentCachingResponseWrapper sent) throws IOException {
        String type = sent.getContentType();
        if (type != null && TEXTS.matcher(type).matches()) {
            Path own = Files.createDirectories(folder.resolve(window));
            String text = new String(sent.getContentAsByteArray(), UTF_8);
            Files.writeString(own.resolve(UUID.randomUUID().toString()), path + "\n" + text);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
