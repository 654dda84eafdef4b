package nl.meetmoment.linkage.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Properties;
import nl.meetmoment.linkage.messages.SendingFailed.Outcome;
import nl.meetmoment.linkage.messages.SendingSettings.Server;
import org.springframework.stereotype.Component;

/**
 * Sends e-mail: plain text, and headers that say nothing of program, machine or subject. What a server answers names
 * addresses, so no failure leaves here with its own words.
 */
@Component
class Mail {

    private static final int REFERENCE_BYTES = 16;
    private static final String TO_CONNECT_MS = "10000";
    private static final String TO_ANSWER_MS = "60000";
    /** How long a server that did not answer is left alone; longer than it takes to find that out. */
    private static final Duration REST = Duration.ofMinutes(2);

    private final SecureRandom random = new SecureRandom();

    private final SendingSettings settings;

    /** Until when the server is left alone: waiting for it again with each message would hold up all others. */
    private volatile Instant restsUntil = Instant.MIN;

    Mail(SendingSettings settings) {
        this.settings = settings;
    }

    boolean isThere() {
        return settings.hasMail();
    }

    /** By which a bounce is known again; it is all of the message that says where it belongs. */
    String newReference() {
        byte[] bytes = new byte[REFERENCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** @throws SendingFailed which says whether it can have left */
    void send(String reference, Written written, Instant at) {
        if (at.isBefore(restsUntil)) {
            throw new SendingFailed(Outcome.LATER, "no-connection");
        }
        Session session = Session.getInstance(properties());
        MimeMessage message = message(session, reference, written, at);
        try (Transport transport = connected(session, at)) {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException failed) {
            Outcome outcome = failed instanceof SendFailedException refused
                    ? Refusal.outcome(answers(refused), isOfRecipient(refused))
                    : Outcome.UNKNOWN;
            if (outcome == Outcome.UNKNOWN) {
                restsUntil = at.plus(REST);
            }
            throw new SendingFailed(outcome, failed.getClass().getSimpleName());
        }
    }

    private Transport connected(Session session, Instant at) {
        Server server = settings.smtp();
        try {
            Transport transport = session.getTransport("smtp");
            transport.connect(
                    server.host(),
                    server.port() == 0 ? -1 : server.port(),
                    server.user().isEmpty() ? null : server.user(),
                    server.user().isEmpty() ? null : server.password());
            return transport;
        } catch (AuthenticationFailedException refused) {
            throw new SendingFailed(Outcome.SITE_REFUSED, "not-let-in");
        } catch (MessagingException away) {
            restsUntil = at.plus(REST);
            throw new SendingFailed(Outcome.LATER, "no-connection");
        }
    }

    private Properties properties() {
        Server server = settings.smtp();
        var properties = new Properties();
        properties.put("mail.smtp.localhost", settings.domain());
        properties.put("mail.smtp.from", settings.address());
        properties.put("mail.smtp.connectiontimeout", TO_CONNECT_MS);
        properties.put("mail.smtp.timeout", TO_ANSWER_MS);
        properties.put("mail.smtp.writetimeout", TO_ANSWER_MS);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", String.valueOf(!server.isLoopback()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
        properties.put("mail.smtp.dsn.notify", "FAILURE,DELAY");
        properties.put("mail.smtp.dsn.ret", "HDRS");
        return properties;
    }

    private MimeMessage message(Session session, String reference, Written written, Instant at) {
        var message = new Unlabelled(session, "<" + reference + "@" + settings.domain() + ">");
        try {
            message.setFrom(new InternetAddress(settings.address(), written.sender(), UTF_8.name()));
            message.setRecipients(RecipientType.TO, new Address[] {new InternetAddress(written.to(), true)});
            message.setSubject(written.subject(), UTF_8.name());
            message.setText(written.text(), UTF_8.name());
            message.setSentDate(Date.from(at));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException unfit) {
            throw new SendingFailed(Outcome.REFUSED, "address");
        }
    }

    private static boolean isOfRecipient(SendFailedException refused) {
        Address[] unfit = refused.getInvalidAddresses();
        return unfit != null && unfit.length > 0;
    }

    private static String answers(MessagingException failure) {
        var all = new StringBuilder();
        for (Exception one = failure;
                one instanceof MessagingException;
                one = ((MessagingException) one).getNextException()) {
            all.append(one.getMessage()).append('\n');
        }
        return all.toString();
    }

    /** Keeps the id that was given, instead of one with the name of this machine. */
    private static final class Unlabelled extends MimeMessage {

        private final String id;

        Unlabelled(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
