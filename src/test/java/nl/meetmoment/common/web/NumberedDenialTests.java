package nl.meetmoment.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.meetmoment.common.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

class NumberedDenialTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void tellsAStaleFormFromAForbiddenPage() throws Exception {
        assertThat(denied(new MissingCsrfTokenException(null))).isEqualTo(Problem.STALE_FORM);
        assertThat(denied(new AccessDeniedException("no"))).isEqualTo(Problem.FORBIDDEN);
    }

    private Problem denied(AccessDeniedException why) throws IOException {
        var response = new MockHttpServletResponse();
        new NumberedDenial().handle(request, response, why);
        assertThat(response.getStatus()).isEqualTo(403);
        return Refusal.of(request).orElseThrow();
    }
}
