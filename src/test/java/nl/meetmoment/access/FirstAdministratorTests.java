package nl.meetmoment.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstAdministratorTests {

    private static final NewAccount ANNA =
            new NewAccount("anna", "Anna", Role.ADMINISTRATOR, Person.SENTENCE, null, null);

    private final Accounts accounts = mock(Accounts.class);

    private final FirstAdministrator first = new FirstAdministrator(accounts);

    @BeforeEach
    void empty() {
        given(accounts.areNone()).willReturn(true);
    }

    @Test
    void invitesOnceByATokenThatCannotBeGuessed() {
        String token = first.invite();

        assertThat(token).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(first.invite());
        assertThat(first.isInvitedBy(token)).as("a former token").isFalse();
    }

    @Test
    void isDeadAfterItsUse() {
        String token = first.invite();

        assertThat(first.create(token, ANNA)).isTrue();
        assertThat(first.isInvitedBy(token)).isFalse();
        assertThat(first.create(token, ANNA)).isFalse();
        verify(accounts).create(ANNA);
    }

    @Test
    void invitesNobodyBeforeAnInvitation() {
        assertThat(first.isInvitedBy("")).isFalse();
        assertThat(first.create("", ANNA)).isFalse();
    }

    @Test
    void invitesNobodyOnceThereIsAnAccount() {
        String token = first.invite();
        given(accounts.areNone()).willReturn(false);

        assertThat(first.isInvitedBy(token)).isFalse();
        assertThat(first.create(token, ANNA)).isFalse();
        verify(accounts, never()).create(any());
    }

    @Test
    void staysGoodWhenTheAccountCouldNotBeMade() {
        String token = first.invite();
        given(accounts.create(ANNA))
                .willThrow(new IllegalStateException("out of reach"))
                .willReturn(UUID.randomUUID());

        assertThatThrownBy(() -> first.create(token, ANNA)).isInstanceOf(IllegalStateException.class);
        assertThat(first.create(token, ANNA)).isTrue();
    }
}
