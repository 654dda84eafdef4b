package nl.meetmoment.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Whatever is wrong, one password is compared, so that the time of an answer tells nothing. */
class PasswordCheckTests {

    private final Accounts accounts = mock(Accounts.class);

    private final PasswordEncoder passwords = mock(PasswordEncoder.class);

    private final AuthenticationManager check =
            StaffSecurity.passwordCheck(StaffSecurity.staffAccounts(accounts), passwords);

    @BeforeEach
    void dummy() {
        given(passwords.encode(any())).willReturn("dummy");
    }

    @Test
    void comparesOnceForAnUnknownUserName() {
        given(accounts.byUserName("sanne")).willReturn(Optional.empty());

        assertRefusedAfterComparingWith("dummy");
    }

    @Test
    void comparesOnceForAWrongPassword() {
        given(accounts.byUserName("sanne")).willReturn(Optional.of(sanne(true)));

        assertRefusedAfterComparingWith("hash");
    }

    @Test
    void comparesOnceForADisabledAccount() {
        given(accounts.byUserName("sanne")).willReturn(Optional.of(sanne(false)));
        given(passwords.matches(any(), eq("hash"))).willReturn(true);

        assertRefusedAfterComparingWith("hash");
    }

    private void assertRefusedAfterComparingWith(String hash) {
        var typed = UsernamePasswordAuthenticationToken.unauthenticated("sanne", Person.SENTENCE);
        assertThatThrownBy(() -> check.authenticate(typed)).isInstanceOf(AuthenticationException.class);
        verify(passwords).matches(Person.SENTENCE, hash);
    }

    private static StaffMember sanne(boolean enabled) {
        return new StaffMember(UUID.randomUUID(), "sanne", "Sanne", Role.ASSISTANT, true, enabled, 0, "hash");
    }
}
