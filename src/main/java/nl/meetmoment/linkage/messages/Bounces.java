package nl.meetmoment.linkage.messages;

import jakarta.mail.BodyPart;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meetmoment.access.RowScope;
import nl.meetmoment.fieldwork.messages.MessageOutbox;
import nl.meetmoment.linkage.messages.SendingSettings.Server;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads delivery status notifications (RFC 3464) from the mailbox of bounces. A message is known again by its own id; one
 * that will never arrive becomes a coordinator's task. A report is marked as seen, anything else is left as it is for who reads
 * the mailbox.
 */
@Service
class Bounces {

    private static final String MILLISECONDS = "15000";

    private static final int MOST = 200;

    /** In bytes; a report has at most the headers of ours. */
    private static final int LARGEST = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Bounces.class);

    private static final Pattern REFERENCE = Pattern.compile("([0-9a-f]{32})@");

    private final SendingSettings settings;
    private final MessageOutbox outbox;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Bounces(
            SendingSettings settings,
            MessageOutbox outbox,
            Messages messages,
            @Qualifier("linkage") TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.outbox = outbox;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What a server reports of one message.
     *
     * @param action in small letters: {@code failed}, {@code delayed}, {@code delivered} and others
     * @param status its number by RFC 3463, or empty
     */
    record Report(String action, String status, String reference) {}

    /** Of the one recipient that a message of ours has. */
    private record Delivery(String action, String status) {

        static final Delivery NONE = new Delivery("", "");
    }

    void read() {
        if (!settings.inbox().isThere()) {
            return;
        }
        Server server = settings.inbox();
        try (Store store = Session.getInstance(properties(server)).getStore("imap")) {
            store.connect(server.host(), server.port() == 0 ? -1 : server.port(), server.user(), server.password());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                read(inbox);
            }
        } catch (MessagingException away) {
            throw new IllegalStateException("The mailbox of bounces cannot be read.");
        }
    }

    private void read(Folder inbox) throws MessagingException {
        int last = inbox.getMessageCount();
        for (int number = Math.max(1, last - MOST + 1); number <= last; number++) {
            jakarta.mail.Message mail = inbox.getMessage(number);
            try {
                read(mail);
            } catch (RuntimeException trouble) {
                LOG.warn("A mail is passed over: {}", trouble.getClass().getSimpleName());
            }
        }
    }

    private void read(jakarta.mail.Message mail) throws MessagingException {
        if (mail.isSet(Flag.SEEN) || mail.getSize() > LARGEST) {
            return;
        }
        Optional<Report> report = report(mail);
        if (report.isPresent()) {
            keep(report.get());
            mail.setFlag(Flag.SEEN, true);
        }
    }

    private void keep(Report report) {
        transaction.executeWithoutResult(
                status -> messages.byReference(report.reference()).ifPresent(message -> keep(message, report)));
    }

    /** What one provider's policy refused says nothing of the address, nor of what the site sends to others. */
    private void keep(Message message, Report report) {
        switch (report.action()) {
            case "failed" -> {
                boolean isOfPolicy = Refusal.isOfPolicy(report.status());
                change(message, isOfPolicy ? MessageState.FAILED : MessageState.BOUNCED, "returned");
            }
            case "delayed" -> change(message, MessageState.SENT, "delayed");
            case "delivered" -> change(message, MessageState.DELIVERED, "");
            default -> {
                // relayed and expanded say nothing of where it ends
            }
        }
    }

    private void change(Message message, MessageState to, String reason) {
        boolean isOpen =
                switch (message.state()) {
                    case SENDING, SENT, UNCERTAIN -> true;
                    case DELIVERED -> to == MessageState.BOUNCED || to == MessageState.FAILED;
                    default -> false;
                };
        if (isOpen && !(message.state() == to && message.reason().equals(reason))) {
            if (to == MessageState.BOUNCED || to == MessageState.FAILED) {
                RowScope.bySite(() -> outbox.notTold(message.id()));
            }
            messages.change(message, to, reason, null, clock.instant());
        }
    }

    /** Empty when it is no report about a message of ours, or cannot be read. */
    static Optional<Report> report(jakarta.mail.Message mail) {
        try {
            if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
                return Optional.empty();
            }
            Delivery delivery = Delivery.NONE;
            String reference = "";
            for (int place = 0; place < parts.getCount(); place++) {
                BodyPart part = parts.getBodyPart(place);
                if (part.isMimeType("message/delivery-status")) {
                    delivery = delivery(part);
                } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                    reference = reference(part);
                }
            }
            return delivery.action().isEmpty() || reference.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Report(delivery.action(), delivery.status(), reference));
        } catch (MessagingException | IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The fields of the message come first, then those of each recipient; ours have one. */
    private static Delivery delivery(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            for (int block = 0; block < 4; block++) {
                var fields = new InternetHeaders(content);
                String action = fields.getHeader("Action", null);
                if (action != null) {
                    String status = fields.getHeader("Status", null);
                    return new Delivery(action.strip().toLowerCase(Locale.ROOT), status == null ? "" : status.strip());
                }
            }
            return Delivery.NONE;
        }
    }

    private static String reference(Part part) throws MessagingException, IOException {
        String id = part.getContent() instanceof MimeMessage returned
                ? returned.getMessageID()
                : firstOf(part, "Message-ID");
        Matcher found = REFERENCE.matcher(id == null ? "" : id);
        return found.find() ? found.group(1) : "";
    }

    private static @Nullable String firstOf(Part part, String header) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return new InternetHeaders(content).getHeader(header, null);
        }
    }

    private static Properties properties(Server server) {
        var properties = new Properties();
        properties.put("mail.imap.connectiontimeout", MILLISECONDS);
        properties.put("mail.imap.timeout", MILLISECONDS);
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.starttls.enable", "true");
        properties.put("mail.imap.starttls.required", String.valueOf(!server.isLoopback()));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        return properties;
    }
}
