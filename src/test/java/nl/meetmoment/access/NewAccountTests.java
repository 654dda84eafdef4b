package nl.meetmoment.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewAccountTests {

    private static final String SENTENCE = "de kat slaapt op de bank";

    @ParameterizedTest
    @ValueSource(strings = {"abc", "j.de-vries_2@uni.example", "SANNE"})
    void takesUserNames(String userName) {
        assertThatCode(() -> account(userName, "Sanne", SENTENCE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "sanne bakker", "sänne", "sanne\n", "sanne\0x"})
    void refusesOtherUserNames(String userName) {
        assertThatThrownBy(() -> account(userName, "Sanne", SENTENCE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> account("a".repeat(61), "Sanne", SENTENCE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void refusesAMissingName(String name) {
        assertThatThrownBy(() -> account("sanne", name, SENTENCE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> account("sanne", "a".repeat(101), SENTENCE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Characters are counted, bytes are what bcrypt reads. */
    @Test
    void takesPasswordsOfFifteenCharactersToSeventyTwoBytes() {
        assertThatCode(() -> account("sanne", "Sanne", "é".repeat(15))).doesNotThrowAnyException();
        assertThatCode(() -> account("sanne", "Sanne", "a".repeat(72))).doesNotThrowAnyException();
        assertThatThrownBy(() -> account("sanne", "Sanne", "a".repeat(14)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> account("sanne", "Sanne", "🦋".repeat(14)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> account("sanne", "Sanne", "a".repeat(73)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> account("sanne", "Sanne", "é".repeat(37)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("P11")
    void givesAnOrganisationToRecruitersOnly() {
        assertThat(recruiter(Role.RECRUITER, "vt_utrecht").organisation()).isEqualTo("vt_utrecht");
        assertThatThrownBy(() -> recruiter(Role.COORDINATOR, "vt_utrecht"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> recruiter(Role.RECRUITER, "VT Utrecht")).isInstanceOf(IllegalArgumentException.class);
    }

    private static NewAccount recruiter(Role role, String organisation) {
        return new NewAccount("wil", "Wil", role, SENTENCE, null, null, organisation);
    }

    @Test
    void saysNeitherNameNorPasswordWhenPrinted() {
        assertThat(account("sanne", "Sanne", SENTENCE).toString()).doesNotContain("anne", SENTENCE);
    }

    private static NewAccount account(String userName, String name, String password) {
        return new NewAccount(userName, name, Role.ASSISTANT, password, null, null);
    }
}
