package nl.meetmoment.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SessionLockTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    private final SessionLock lock = new SessionLock();

    @ParameterizedTest
    @ValueSource(strings = {"/v", "https://elsewhere.example/staff", "//elsewhere.example", "/staffroom", ""})
    void returnsToAPageOfStaffOnly(String returnTo) {
        assertThatThrownBy(() -> lock.lock(request, UUID.randomUUID(), returnTo))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A visit takes up to two hours, in which the member asks for nothing. */
    @Test
    void outlivesAVisit() {
        request.getServletContext().setSessionTimeout(30);
        lock.lock(request, UUID.randomUUID(), "/staff");
        assertThat(request.getSession().getMaxInactiveInterval()).isEqualTo(4 * 60 * 60);
        lock.release(request);
        assertThat(request.getSession().getMaxInactiveInterval()).isEqualTo(30 * 60);
        assertThat(lock.of(request)).isEmpty();
    }
}
