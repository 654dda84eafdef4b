package nl.meetmoment.common.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlatformTests {

    @Test
    void namesTheArchiveAsItIsNamedOnMavenCentral() {
        assertThat(Platform.of("Linux", "amd64").archive()).isEqualTo("/postgres-linux-x86_64.txz");
        assertThat(Platform.of("Linux", "aarch64").archive()).isEqualTo("/postgres-linux-arm_64.txz");
        assertThat(Platform.of("Mac OS X", "aarch64").archive()).isEqualTo("/postgres-darwin-x86_64.txz");
    }

    @Test
    void saysWhatToDoWhereNoServerIsPacked() {
        assertThatThrownBy(() -> new Archive(Platform.of("Plan 9", "mips")))
                .isInstanceOf(PostgresNotStarted.class)
                .hasMessageContaining("MEETMOMENT_DATABASE_URL");
    }
}
