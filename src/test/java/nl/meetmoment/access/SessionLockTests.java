package nl.meetmoment.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import java.util.Set;
import java.util.UUID;
import nl.meetmoment.common.web.RespondentEntered;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;

class SessionLockTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private final SessionLock lock = new SessionLock();

    @ParameterizedTest
    @ValueSource(strings = {"/v", "https://elsewhere.example/staff", "//elsewhere.example", "/staffroom", ""})
    void returnsToAPageOfStaffOnly(String returnTo) {
        assertThatThrownBy(() -> lock.lock(request, UUID.randomUUID(), returnTo))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("W6")
    void locksForWhoeverEntersInTheBrowserOfAMember() {
        request.getSession().setAttribute(SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl());
        UUID mother = UUID.randomUUID();
        UUID child = UUID.randomUUID();

        lock.on(new RespondentEntered(request, response, mother));
        lock.on(new RespondentEntered(request, response, child));

        assertThat(lock.of(request)).contains(new SessionLock.Held(Set.of(mother, child), "/staff"));
    }

    @Test
    @Tag("W6")
    void remembersWhoElseEntersAfterAHandOver() {
        request.getSession().setAttribute(SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl());
        UUID mother = UUID.randomUUID();
        UUID child = UUID.randomUUID();
        lock.lock(request, mother, "/staff/visits/1");

        lock.on(new RespondentEntered(request, response, child));

        assertThat(lock.of(request)).contains(new SessionLock.Held(Set.of(mother, child), "/staff/visits/1"));
    }

    @Test
    @Tag("W6")
    void staysLockedForWhomSomebodyOpenedMeanwhile() {
        request.getSession().setAttribute(SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl());
        UUID mother = UUID.randomUUID();
        lock.lock(request, mother, "/staff");
        assertThat(lock.isFor(request, mother)).isTrue();
        SessionLock.Held before = lock.of(request).orElseThrow();
        lock.on(new RespondentEntered(request, response, UUID.randomUUID()));

        assertThat(lock.release(request, before)).isFalse();
        assertThat(lock.isLocked(request)).isTrue();
        assertThat(lock.isFor(request, mother)).isFalse();
    }

    /** It may have been given a new session that is not locked, in an answer that is on its way. */
    @Test
    @Tag("W6")
    void takesAStrangeSessionOutOfTheBrowserOfARespondent() {
        request.setRequestedSessionId("of-before");

        lock.on(new RespondentEntered(request, response, UUID.randomUUID()));

        assertThat(response.getHeader("Set-Cookie")).startsWith("s=;").contains("Max-Age=0", "Path=/");
    }

    @Test
    void leavesABrowserInWhichNobodyIsSignedInAsItIs() {
        lock.on(new RespondentEntered(request, response, UUID.randomUUID()));
        assertThat(request.getSession(false)).isNull();

        request.getSession();
        lock.on(new RespondentEntered(request, response, UUID.randomUUID()));
        assertThat(lock.of(request)).isEmpty();
    }

    /** A visit takes up to two hours, in which the member asks for nothing. */
    @Test
    void outlivesAVisit() {
        request.getServletContext().setSessionTimeout(30);
        UUID mother = UUID.randomUUID();
        lock.lock(request, mother, "/staff");
        assertThat(request.getSession().getMaxInactiveInterval()).isEqualTo(4 * 60 * 60);
        assertThat(lock.release(request, new SessionLock.Held(Set.of(mother), "/staff")))
                .isTrue();
        assertThat(request.getSession().getMaxInactiveInterval()).isEqualTo(30 * 60);
        assertThat(lock.of(request)).isEmpty();
    }
}
