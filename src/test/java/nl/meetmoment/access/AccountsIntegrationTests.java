package nl.meetmoment.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class AccountsIntegrationTests {

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient fieldwork;

    private final NewAccount sanne = Staff.assistant();

    @Test
    void opensAnAccountThatTheTrailKnows() {
        UUID id = accounts.create(sanne);

        assertThat(accounts.areNone()).isFalse();
        assertThat(accounts.byUserName(sanne.userName())).hasValueSatisfying(member -> {
            assertThat(member.id()).isEqualTo(id);
            assertThat(member.role()).isEqualTo(Role.ASSISTANT);
            assertThat(member.isClearedForFamilyData()).isTrue();
            assertThat(member.getPassword()).startsWith("{bcrypt}").doesNotContain(Person.SENTENCE);
        });
        assertThat(Staff.trail(id)).containsExactly("account.created");
    }

    @Test
    void clearsNobodyWithoutBothDates() {
        var caller = new NewAccount(
                sanne.userName(), "Sanne", Role.CALLER, Person.SENTENCE, sanne.conductCertifiedOn(), null);
        accounts.create(caller);

        assertThat(accounts.byUserName(caller.userName()))
                .hasValueSatisfying(
                        member -> assertThat(member.isClearedForFamilyData()).isFalse());
    }

    @Test
    @Tag("P11")
    void knowsTheOrganisationOfARecruiterWhileTheAccountIsEnabled() {
        var recruiter =
                new NewAccount(sanne.userName(), "Sanne", Role.RECRUITER, Person.SENTENCE, null, null, "gi_west");
        UUID id = accounts.create(recruiter);

        assertThat(accounts.organisation(id)).contains("gi_west");
        assertThat(accounts.organisation(accounts.create(Staff.assistant()))).isEmpty();
        Staff.disable(recruiter.userName());
        assertThat(accounts.organisation(id)).isEmpty();
    }

    @Test
    void takesUserNamesForTheSameWhateverTheirCapitals() {
        accounts.create(sanne);
        String loud = sanne.userName().toUpperCase(Locale.ROOT);

        assertThat(accounts.byUserName(loud)).isPresent();
        assertThatThrownBy(() -> accounts.create(
                        new NewAccount(loud, "Another", Role.CALLER, "een heel ander wachtwoord", null, null)))
                .isInstanceOf(UserNameTaken.class)
                .hasMessageNotContaining(loud);
    }

    @Test
    void listsARoleByNameWithoutThoseDisabled() {
        accounts.create(sanne);
        var zed = Staff.assistant();
        accounts.create(new NewAccount(zed.userName(), "Élise", Role.ASSISTANT, Person.SENTENCE, null, null));
        var gone = Staff.assistant();
        UUID left = accounts.create(gone);
        Staff.disable(gone.userName());

        assertThat(accounts.withRole(Role.ASSISTANT))
                .extracting(AccountView::name)
                .containsSubsequence("Élise", "Sanne Bakker");
        assertThat(accounts.withRole(Role.ASSISTANT))
                .extracting(AccountView::id)
                .doesNotContain(left);
        assertThat(accounts.withRole(Role.RESEARCHER))
                .extracting(AccountView::id)
                .doesNotContain(left);
    }

    @Test
    @Tag("D5")
    void opensNoAccountThatTheTrailCannotName() {
        Staff.MIGRATOR
                .sql("revoke execute on function audit.append from mm_fieldwork")
                .update();
        try {
            assertThatThrownBy(() -> accounts.create(sanne)).isInstanceOf(DataAccessException.class);
        } finally {
            Staff.MIGRATOR
                    .sql("grant execute on function audit.append to mm_fieldwork")
                    .update();
        }
        assertThat(accounts.byUserName(sanne.userName())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access.account set user_name = 'x'",
                "update access.account set id = gen_random_uuid()",
                "update access.account set created_at = now()",
                "delete from access.account",
                "select created_at from access.account",
                "insert into access.account (id, disabled_at) values (gen_random_uuid(), now())"
            })
    void givesTheRuntimeLoginNoMoreThanItUses(String sql) {
        assertThatThrownBy(() -> fieldwork.sql(sql).update())
                .rootCause()
                .hasFieldOrPropertyWithValue("SQLState", "42501");
    }
}
