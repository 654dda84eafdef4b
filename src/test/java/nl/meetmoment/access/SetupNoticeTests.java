package nl.meetmoment.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class SetupNoticeTests {

    private final Accounts accounts = mock(Accounts.class);

    private final FirstAdministrator first = new FirstAdministrator(accounts);

    @Test
    void printsALinkThatWorksOnAnEmptyStore() {
        given(accounts.areNone()).willReturn(true);

        String[] printed = printed(false).split("http://localhost:8123/staff/setup/");

        assertThat(printed).hasSize(2);
        assertThat(first.isInvitedBy(printed[1].strip())).isTrue();
    }

    @Test
    void printsNothingWhenThereAreAccountsOrADemonstrationMakesThem() {
        assertThat(printed(false)).isEmpty();
        given(accounts.areNone()).willReturn(true);
        assertThat(printed(true)).isEmpty();
    }

    private String printed(boolean demonstration) {
        var context = new GenericApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("local.server.port", "8123")));
        var ready = new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO);
        var printed = new ByteArrayOutputStream();
        PrintStream terminal = System.out;
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            new SetupNotice(accounts, first, demonstration).show(ready);
        } finally {
            System.setOut(terminal);
        }
        return printed.toString(UTF_8);
    }
}
