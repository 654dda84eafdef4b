package nl.meetmoment.linkage.messages;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.meetmoment.access.RowScope;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.messages.MessageOutbox;
import nl.meetmoment.linkage.Recipients;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What a coordinator does with a message that the site does not see to by itself. Who may is asked before. */
@Service
class Decisions {

    /** How long a decision can be taken back. */
    static final Duration UNDO = Duration.ofSeconds(10);

    private static final String NOT_NEEDED = "not-needed";

    /** How somebody saw to a message. */
    static final List<String> HOW = List.of("called", "in-person", "arrived", NOT_NEEDED);

    static final String LETTER = "letter";

    private static final Set<MessageState> OPEN =
            EnumSet.of(MessageState.BY_PERSON, MessageState.BOUNCED, MessageState.FAILED, MessageState.UNCERTAIN);

    private final MessageOutbox outbox;
    private final Messages messages;
    private final Recipients recipients;
    private final StillDue due;
    private final MessageTemplates templates;
    private final Writing writing;
    private final SendingSettings settings;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Decisions(
            MessageOutbox outbox,
            Messages messages,
            Recipients recipients,
            StillDue due,
            MessageTemplates templates,
            Writing writing,
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
        this.settings = settings;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * It is looked at anew, and may be sent a second time where it is not certain that it was not.
     *
     * @throws MessageRefused unless somebody has to see to it
     */
    void retry(UUID id, StaffMember who) {
        change(id, "message.retried", OPEN, who, message -> {
            messages.change(message, MessageState.WAITING, "", 0, clock.instant(), who.id(), clock.instant());
        });
    }

    /**
     * Somebody saw to it.
     *
     * @param how one of {@link #HOW}
     * @throws MessageRefused also with {@code how}
     */
    void settle(UUID id, String how, StaffMember who) {
        if (!HOW.contains(how)) {
            throw new MessageRefused("how");
        }
        change(id, "message.settled", OPEN, who, message -> {
            to(message, MessageState.SETTLED, how, who);
            report(id, how.equals(NOT_NEEDED) ? outbox::stopped : outbox::told);
        });
    }

    /** It is not sent. */
    void stop(UUID id, StaffMember who) {
        Set<MessageState> unsent = EnumSet.of(MessageState.WAITING, MessageState.LETTER_TO_PRINT);
        change(id, "message.stopped", unsent, who, message -> {
            to(message, MessageState.STOPPED, "by-hand", who);
            report(id, outbox::stopped);
        });
    }

    /**
     * As a letter to where the person lives; that this is safe is the coordinator's judgement.
     *
     * @throws MessageRefused also with {@code not-approved}, {@code no-address} and {@code not-due}
     */
    void byLetter(UUID id, StaffMember who) {
        change(id, "message.letter", OPEN, who, message -> {
            if (!due.isDue(message)) {
                throw new MessageRefused("not-due");
            }
            String language = messages.language(message.participant()).orElse(settings.language());
            MessageTemplate template =
                    templates.inUse(message.kind(), language).orElseThrow(() -> new MessageRefused("not-approved"));
            Written letter = recipients
                    .of(message.participant(), clock.instant())
                    .flatMap(one -> writing.letter(template, message, one))
                    .orElseThrow(() -> new MessageRefused("no-address"));
            if (!messages.write(message, LETTER, template, letter, id.toString())) {
                throw new MessageRefused("no-address");
            }
            to(message, MessageState.LETTER_TO_PRINT, "", who);
        });
    }

    /**
     * Those of these letters that still say what holds, each in the trail; the others are stopped.
     *
     * @throws MessageRefused with {@code none} when there are none
     */
    List<Written> lettersToPrint(Collection<UUID> letters, StaffMember who) {
        List<Written> written = letters.stream()
                .filter(id -> requireNonNull(transaction.execute(status -> isToPrint(id))))
                .peek(id -> trail.append(who.id().toString(), "message.letter-printed", id.toString()))
                .flatMap(id -> messages.written(id).stream())
                .toList();
        if (written.isEmpty()) {
            throw new MessageRefused("none");
        }
        return written;
    }

    private boolean isToPrint(UUID id) {
        Optional<Message> letter = messages.take(id).filter(message -> message.state() == MessageState.LETTER_TO_PRINT);
        boolean isDue = letter.filter(due::isDue).isPresent();
        if (!isDue) {
            letter.ifPresent(message -> {
                messages.change(message, MessageState.STOPPED, "not-due", null, clock.instant());
                report(id, outbox::stopped);
            });
        }
        return isDue;
    }

    /**
     * These letters are in the post.
     *
     * @return how many were not before
     */
    int printed(Collection<UUID> letters, StaffMember who) {
        return (int) letters.stream()
                .filter(id -> requireNonNull(transaction.execute(status -> isPrinted(id, who))))
                .count();
    }

    private boolean isPrinted(UUID id, StaffMember who) {
        Optional<Message> letter = messages.take(id).filter(message -> message.state() == MessageState.LETTER_TO_PRINT);
        letter.ifPresent(message -> {
            trail.append(who.id().toString(), "message.letter-sent", id.toString());
            to(message, MessageState.PRINTED, "", who);
            report(id, outbox::told);
        });
        return letter.isPresent();
    }

    /** @throws MessageRefused with {@code late} when it is too late, or somebody did something since */
    void undo(UUID id, StaffMember who) {
        Set<MessageState> undoable = EnumSet.of(MessageState.SETTLED, MessageState.STOPPED);
        change(id, "message.undone", undoable, who, message -> {
            Messages.Step last = last(id).filter(step -> who.id().equals(step.by()))
                    .filter(step -> !clock.instant().isAfter(step.at().plus(UNDO)))
                    .orElseThrow(() -> new MessageRefused("late"));
            MessageState former = requireNonNull(last.former());
            to(message, former, "", who);
            if (former != MessageState.UNCERTAIN) {
                report(id, outbox::notTold);
            }
        });
    }

    private Optional<Messages.Step> last(UUID id) {
        List<Messages.Step> steps = messages.steps(id);
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    /** To fieldwork, whose appointments depend on who heard of them. */
    private static void report(UUID id, Consumer<UUID> what) {
        RowScope.bySite(() -> what.accept(id));
    }

    private void to(Message message, MessageState state, String reason, StaffMember who) {
        messages.change(message, state, reason, who.id(), clock.instant());
    }

    private void change(UUID id, String act, Set<MessageState> from, StaffMember who, Consumer<Message> change) {
        if (messages.find(id).isEmpty()) {
            throw Problem.NOT_FOUND.exception();
        }
        transaction.executeWithoutResult(status -> {
            Message message = messages.take(id).orElseThrow(Problem.NOT_FOUND::exception);
            if (!from.contains(message.state())) {
                throw new MessageRefused("state");
            }
            trail.append(who.id().toString(), act, id.toString());
            change.accept(message);
        });
    }
}
