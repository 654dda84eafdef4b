package nl.meetmoment.linkage.messages;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import nl.meetmoment.access.RowScope;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.messages.MessageOutbox;
import nl.meetmoment.linkage.Channel;
import nl.meetmoment.linkage.Recipients;
import nl.meetmoment.linkage.Recipients.Recipient;
import nl.meetmoment.linkage.Recipients.Way;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one message at a time. That it is being sent is committed before anybody is asked to take it, so that it leaves at
 * most once: what is not known to have left is a person's to decide. Nothing that names anybody is logged.
 */
@Service
class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    static final String TEXT = "text";
    static final String EMAIL = "email";

    /** It could not leave in time. */
    private static final String TOO_LATE = "too-late";

    /** What it is about is over. */
    private static final String PASSED = "passed";

    /** The server refuses the site, not the address. */
    static final String SITE_REFUSED = "relay";

    private static final int MOST_TASKS = 10_000;

    /** How long a message waits for what is missing: an approval, a server. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(15);

    /** After each failure; then a person has to see to it. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8));

    private final MessageOutbox outbox;
    private final Messages messages;
    private final Recipients recipients;
    private final StillDue due;
    private final MessageTemplates templates;
    private final Writing writing;
    private final Mail mail;
    private final TextMessageProvider texts;
    private final SendingSettings settings;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Dispatch(
            MessageOutbox outbox,
            Messages messages,
            Recipients recipients,
            StillDue due,
            MessageTemplates templates,
            Writing writing,
            Mail mail,
            TextMessageProvider texts,
            SendingSettings settings,
            AuditTrail trail,
            @Qualifier("linkage") TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.messages = messages;
        this.recipients = recipients;
        this.due = due;
        this.templates = templates;
        this.writing = writing;
        this.mail = mail;
        this.texts = texts;
        this.settings = settings;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** To be sent, and kept as being sent. */
    private record Ready(UUID id, String channel, String reference, Written written) {}

    /** What came of looking at a message. */
    private record Looked(Optional<Ready> ready, Optional<UUID> stopped) {

        static final Looked LATER = new Looked(Optional.empty(), Optional.empty());
    }

    /** Whether there was a message to look at; one that cannot be dealt with keeps no other from its turn. */
    boolean next() {
        var held = new AtomicReference<@Nullable UUID>();
        try {
            Optional<Looked> looked = requireNonNull(transaction.execute(status -> {
                Optional<Message> message = messages.takeNext(clock.instant());
                message.map(Message::id).ifPresent(held::set);
                return message.map(this::look);
            }));
            looked.flatMap(Looked::ready).ifPresent(this::send);
            looked.flatMap(Looked::stopped).ifPresent(this::reportStopped);
            return looked.isPresent();
        } catch (RuntimeException trouble) {
            UUID id = held.get();
            if (id == null) {
                throw trouble;
            }
            LOG.warn("A message is looked at later: {}", trouble.getClass().getSimpleName());
            messages.postpone(id, "trouble", clock.instant().plus(LOOK_AGAIN), clock.instant());
            return true;
        }
    }

    /**
     * Nobody has to see to what no longer holds, whose appointment is over, or that was to be sent before now; what could not leave in
     * time stays until then, for somebody may still tell it.
     */
    void stopTasks() {
        messages.list(MessageState.tasks(), "", MessageCursor.BEGINNING, MOST_TASKS).stream()
                .filter(this::isNeedless)
                .map(Message::id)
                .filter(id -> requireNonNull(transaction.execute(status -> isStoppedTask(id))))
                .forEach(this::reportStopped);
    }

    private boolean isNeedless(Message task) {
        if (due.isPast(task)) {
            return true;
        }
        return task.reason().equals(TOO_LATE) ? !due.holds(task) : !due.isDue(task);
    }

    private boolean isStoppedTask(UUID id) {
        Optional<Message> task =
                messages.take(id).filter(message -> message.state().isTask());
        task.ifPresent(message -> change(message, MessageState.STOPPED, due.isPast(message) ? PASSED : "not-due"));
        return task.isPresent();
    }

    private void reportStopped(UUID id) {
        RowScope.bySite(() -> outbox.stopped(id));
    }

    private Looked look(Message message) {
        if (due.isPast(message) || !due.holds(message)) {
            change(message, MessageState.STOPPED, due.isPast(message) ? PASSED : "not-due");
            return new Looked(Optional.empty(), Optional.of(message.id()));
        }
        if (!due.isInTime(message)) {
            return byPerson(message, TOO_LATE);
        }
        Optional<Recipient> recipient = recipients.of(message.participant(), clock.instant());
        if (recipient.isEmpty()) {
            return byPerson(message, "none");
        }
        ChannelChoice choice = ChannelChoice.of(recipient.get().ways(), texts.isThere(), clock.instant());
        Way way = choice.way();
        Instant at = choice.at();
        if (way == null || at == null) {
            return byPerson(message, choice.reason());
        }
        if (!at.isBefore(message.until())) {
            return byPerson(message, TOO_LATE);
        }
        return at.isAfter(clock.instant()) ? later(message, "hours", at) : look(message, way.channel());
    }

    private Looked look(Message message, Channel channel) {
        if (cameBack(message, channel)) {
            return byPerson(message, "bounced");
        }
        if (channel.kind() == Channel.Kind.EMAIL && !mail.isThere()) {
            return later(message, "no-mail", clock.instant().plus(LOOK_AGAIN));
        }
        String language = messages.language(message.participant()).orElse(settings.language());
        Optional<MessageTemplate> template = templates.inUse(message.kind(), language);
        if (template.isEmpty() || settings.telephone().isEmpty()) {
            String reason = template.isEmpty() ? "not-approved" : "no-telephone";
            return later(message, reason, clock.instant().plus(LOOK_AGAIN));
        }
        return prepare(message, template.get(), channel);
    }

    private Looked prepare(Message message, MessageTemplate template, Channel channel) {
        Written written = writing.toChannel(template, message, channel);
        if (!Writing.isNeutral(written)) {
            return byPerson(message, "revealing");
        }
        boolean isMail = channel.kind() == Channel.Kind.EMAIL;
        String by = isMail ? EMAIL : TEXT;
        String reference = isMail ? mail.newReference() : textReference(message);
        trail.append(AuditTrail.SYSTEM, "message.sent", subject(message, by, template));
        if (!messages.write(message, by, template, written, reference)) {
            return byPerson(message, "none");
        }
        RowScope.bySite(() -> outbox.told(message.id()));
        change(message, MessageState.SENDING, "");
        return new Looked(Optional.of(new Ready(message.id(), by, reference, written)), Optional.empty());
    }

    /** The same until it is certain that it did not arrive: what may have left is not to be sent twice. */
    private String textReference(Message message) {
        int failures = messages.failures(message.id());
        return failures == 0 ? message.id().toString() : message.id() + "-" + failures;
    }

    /** What, to whom, how, and which text; never where to or what it said. */
    static String subject(Message message, String channel, MessageTemplate template) {
        return String.join(
                "/",
                message.kind().code(),
                message.participant().toString(),
                channel,
                template.sha256().substring(0, 16).toLowerCase(Locale.ROOT));
    }

    /**
     * Once a message came back, somebody asks again before the next one goes there. Of what was asked on that same day it is
     * not known whether it was before or after; a coordinator who retries says that it was after.
     */
    private boolean cameBack(Message message, Channel channel) {
        String by = channel.kind() == Channel.Kind.EMAIL ? EMAIL : TEXT;
        Instant retried = messages.lastRetried(message.id()).orElse(Instant.MIN);
        return messages.returned(message.participant(), by).stream()
                .filter(returned -> isTo(returned.written(), channel))
                .anyMatch(returned -> !isCheckedAfter(channel, returned.at(), retried));
    }

    private static boolean isTo(Written written, Channel channel) {
        return written.to().equals(channel.value())
                || Recipients.mobile(channel.value())
                        .filter(written.to()::equals)
                        .isPresent();
    }

    private static boolean isCheckedAfter(Channel channel, Instant bounced, Instant retried) {
        LocalDate day = DutchTime.dateOf(bounced);
        LocalDate checked = channel.checkedOn();
        return checked != null && (checked.isAfter(day) || checked.equals(day) && retried.isAfter(bounced));
    }

    private void send(Ready ready) {
        try {
            if (ready.channel().equals(EMAIL)) {
                mail.send(ready.reference(), ready.written(), clock.instant());
            } else {
                Written written = ready.written();
                texts.send(ready.reference(), written.to(), written.sender(), written.text());
            }
            record(ready.id(), message -> change(message, MessageState.SENT, ""));
        } catch (SendingFailed failed) {
            record(ready.id(), message -> failed(message, failed.outcome()));
        }
    }

    private void record(UUID id, Consumer<Message> result) {
        transaction.executeWithoutResult(status -> messages.take(id)
                .filter(message -> message.state() == MessageState.SENDING)
                .ifPresent(result));
    }

    private void failed(Message message, SendingFailed.Outcome outcome) {
        if (outcome != SendingFailed.Outcome.UNKNOWN) {
            RowScope.bySite(() -> outbox.notTold(message.id()));
        }
        switch (outcome) {
            case REFUSED -> change(message, MessageState.BOUNCED, "refused");
            case UNKNOWN -> change(message, MessageState.UNCERTAIN, "no-answer");
            case SITE_REFUSED -> {
                LOG.error("The mail server refuses what this site sends: see its settings, and the page of messages.");
                again(message, SITE_REFUSED);
            }
            case LATER -> again(message, "no-server");
        }
    }

    private void again(Message message, String reason) {
        Instant now = clock.instant();
        int failures = message.attempts() + 1;
        if (failures > PAUSES.size()) {
            messages.change(message, MessageState.FAILED, reason, failures, now, null, now);
            return;
        }
        Instant next = now.plus(PAUSES.get(failures - 1));
        messages.change(message, MessageState.WAITING, reason, failures, next, null, now);
    }

    private Looked byPerson(Message message, String reason) {
        change(message, MessageState.BY_PERSON, reason);
        return Looked.LATER;
    }

    private Looked later(Message message, String reason, Instant at) {
        messages.postpone(message.id(), reason, at, clock.instant());
        return Looked.LATER;
    }

    private void change(Message message, MessageState to, String reason) {
        messages.change(message, to, reason, null, clock.instant());
    }
}
