package nl.meetmoment.linkage.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.UUID;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.ModelAndView;

class RefusedMailTests {

    private final Messages messages = mock(Messages.class);
    private final ModelAndView page = new ModelAndView("danger/alarms");

    @BeforeEach
    void signIn() {
        var signed = LocalDate.of(2026, 1, 1);
        var coordinator = new StaffMember(UUID.randomUUID(), "noor", "Noor", Role.COORDINATOR, signed, signed);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(coordinator, ""));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isSaidWhileTheServerRefuses() {
        when(messages.isSiteRefused()).thenReturn(true);

        show();

        assertThat(page.getModel()).containsEntry("mailRefused", true);
    }

    @Test
    void failsNoPageWhileLinkageIsAway() {
        when(messages.isSiteRefused()).thenThrow(new DataAccessResourceFailureException("away"));

        show();

        assertThat(page.getModel()).containsEntry("mailRefused", false);
    }

    private void show() {
        new RefusedMail(messages)
                .postHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), new Object(), page);
    }
}
