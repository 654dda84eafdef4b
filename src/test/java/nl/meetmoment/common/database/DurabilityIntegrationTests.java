package nl.meetmoment.common.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.Test;

class DurabilityIntegrationTests {

    private final Login login = new Login(
            TestDatabase.server().url(), "mm_collection", TestDatabase.server().password("mm_collection"));

    @Test
    void acceptsTheServerThatComesAlong() {
        assertThatCode(() -> Durability.demand(login)).doesNotThrowAnyException();
    }

    @Test
    void refusesALoginWhoseCommitsAreNotOnDisk() {
        Login hasty = login.at(login.url() + "?options=-c%20synchronous_commit=off");

        assertThatThrownBy(() -> Durability.demand(hasty))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("synchronous_commit = off");
    }

    @Test
    void saysWhyADatabaseCannotBeReached() {
        Login wrong = new Login(login.url(), "mm_collection", "secret-4711");

        assertThatThrownBy(() -> Durability.demand(wrong))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("SQLSTATE 28P01")
                .hasMessageNotContaining("secret-4711");
    }
}
