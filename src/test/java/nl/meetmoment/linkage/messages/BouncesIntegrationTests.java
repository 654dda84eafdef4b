package nl.meetmoment.linkage.messages;

import static nl.meetmoment.linkage.messages.Correspondence.email;
import static nl.meetmoment.linkage.messages.Correspondence.local;
import static nl.meetmoment.linkage.messages.Correspondence.mother;
import static nl.meetmoment.linkage.messages.Correspondence.newAddress;
import static nl.meetmoment.linkage.messages.Correspondence.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.messages.MessageKind;
import nl.meetmoment.fieldwork.messages.MessageOutbox;
import nl.meetmoment.linkage.Channel.Safety;
import nl.meetmoment.linkage.messages.SendingSettings.Server;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class BouncesIntegrationTests {

    private static final String REPORT = """
            From: MAILER-DAEMON@elders.invalid
            To: afspraken@voorbeeld.invalid
            Subject: Undelivered Mail
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            It did not arrive.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; elders.invalid

            Final-Recipient: rfc822; iemand@elders.invalid
            Action: %s
            Status: %s

            --b
            Content-Type: %s

            From: afspraken@voorbeeld.invalid
            Message-ID: %s
            Subject: Onze afspraak

            --b--
            """;

    private final GreenMail post =
            new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});

    @Autowired
    ApplicationContext site;

    private Correspondence office;
    private SendingSettings settings;
    private GreenMailUser mailbox;
    private RegisteredFamily family;
    private String messageId;

    @BeforeEach
    void sendAMessage() throws Exception {
        post.start();
        mailbox = post.setUser("afspraken@voorbeeld.invalid", "bounces", "geheim");
        settings = settings(
                local(post.getSmtp().getPort()),
                new Server("127.0.0.1", post.getImap().getPort(), "bounces", "geheim"));
        office = new Correspondence(site);
        office.approveAll();
        String address = newAddress();
        family = office.family(email(address, Safety.SAFE));
        office.plan(family);
        office.ripen(family);
        office.rounds(settings, new NoTextMessages()).round();
        messageId = post.getReceivedMessagesForDomain(address)[0].getMessageID();
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "failed, 5.1.1, text/rfc822-headers, BOUNCED",
        "failed, 5.1.1, message/rfc822, BOUNCED",
        "failed, 5.7.1, text/rfc822-headers, FAILED",
        "delayed, 4.4.1, text/rfc822-headers, SENT",
        "delivered, 2.0.0, text/rfc822-headers, DELIVERED",
        "relayed, 2.0.0, text/rfc822-headers, SENT"
    })
    void knowsWhatBecameOfAMessage(String action, String status, String type, MessageState state) throws Exception {
        deliver(REPORT.formatted(action, status, type, messageId));

        read();
        read();

        Message message = office.message(mother(family), MessageKind.CONFIRMATION);
        assertThat(message.state()).isEqualTo(state);
        assertThat(message.reason())
                .isEqualTo(
                        switch (state) {
                            case BOUNCED, FAILED -> "returned";
                            default -> action.equals("delayed") ? "delayed" : "";
                        });
        assertThat(office.bean(Messages.class).returned(message.id())).hasSize(state == MessageState.BOUNCED ? 1 : 0);
    }

    @Test
    void leavesAloneWhatIsNoReportOrNotAboutAMessageOfOurs() throws Exception {
        deliver("From: iemand@elders.invalid\nSubject: Re: Onze afspraak\nIn-Reply-To: " + messageId
                + "\n\nIk kan niet.\n");
        deliver(REPORT.formatted(
                "failed", "5.1.1", "text/rfc822-headers", "<" + "0".repeat(32) + "@voorbeeld.invalid>"));
        deliver(REPORT.formatted("failed", "5.1.1", "text/rfc822-headers", ""));

        read();

        assertThat(office.message(mother(family), MessageKind.CONFIRMATION).state())
                .isEqualTo(MessageState.SENT);
        assertThat(seen()).containsExactly(false, true, false);
    }

    @Test
    void passesOverWhatMakesTroubleAndWhatIsTooLarge() throws Exception {
        String bad = "0".repeat(32);
        deliver(REPORT.formatted("failed", "5.1.1", "text/rfc822-headers", "<" + bad + "@voorbeeld.invalid>"));
        deliver(REPORT.formatted("delayed", "4.4.1", "text/rfc822-headers", messageId)
                .replace("It did not arrive.", "It did not arrive.\n".repeat(60_000)));
        deliver(REPORT.formatted("failed", "5.1.1", "text/rfc822-headers", messageId));
        Messages messages = mock(Messages.class, delegatesTo(office.bean(Messages.class)));
        doThrow(new IllegalStateException()).when(messages).byReference(bad);

        new Bounces(settings, office.bean(MessageOutbox.class), messages, office.transaction(), Clock.systemUTC())
                .read();

        assertThat(office.message(mother(family), MessageKind.CONFIRMATION).state())
                .isEqualTo(MessageState.BOUNCED);
        assertThat(seen()).containsExactly(false, false, true);
    }

    @Test
    void saysOnlyThatTheMailboxCannotBeRead() {
        post.stop();

        assertThatThrownBy(this::read).isInstanceOf(IllegalStateException.class).hasNoCause();
    }

    private List<Boolean> seen() throws Exception {
        MailFolder inbox = post.getManagers().getImapHostManager().getInbox(mailbox);
        return inbox.getMessages().stream()
                .map(mail -> mail.getFlags().contains(Flag.SEEN))
                .toList();
    }

    private void read() {
        new Bounces(
                        settings,
                        office.bean(MessageOutbox.class),
                        office.bean(Messages.class),
                        office.transaction(),
                        Clock.systemUTC())
                .read();
    }

    private void deliver(String mail) throws Exception {
        var message = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII)));
        mailbox.deliver(message);
    }
}
