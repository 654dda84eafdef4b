package nl.meetmoment.linkage.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.access.RowScope;
import nl.meetmoment.fieldwork.messages.DueMessage;
import nl.meetmoment.fieldwork.messages.MessageOutbox;
import nl.meetmoment.linkage.messages.TextMessageProvider.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every minute: fetches what is due, sends what may be sent, and hears what became of it. Fetching is two transactions, here
 * first; done twice it is the same.
 */
@Service
class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** Longer than any server takes to answer. */
    private static final Duration INTERRUPTED = Duration.ofMinutes(10);

    private static final int MOST = 500;

    private final MessageOutbox outbox;
    private final Messages messages;
    private final Dispatch dispatch;
    private final TextMessageProvider texts;
    private final Bounces bounces;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rounds(
            MessageOutbox outbox,
            Messages messages,
            Dispatch dispatch,
            TextMessageProvider texts,
            Bounces bounces,
            @Qualifier("linkage") TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.messages = messages;
        this.dispatch = dispatch;
        this.texts = texts;
        this.bounces = bounces;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${meetmoment.messages.every:1m}",
            initialDelayString = "${meetmoment.messages.every:1m}")
    void round() {
        step("fetched", this::fetch);
        step("settled", this::settleInterrupted);
        step("stopped", dispatch::stopTasks);
        step("sent", this::sendAll);
        step("asked about", this::hear);
        step("read for bounces", bounces::read);
    }

    /** What fails is done in the next round, and does not keep the others from their turn. */
    private static void step(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException later) {
            LOG.warn("Messages are {} later: {}", what, later.getClass().getSimpleName());
        }
    }

    void fetch() {
        RowScope.bySite(() -> {
            List<DueMessage> due = outbox.toHandOver();
            transaction.executeWithoutResult(status -> due.forEach(one -> messages.add(one, clock.instant())));
            outbox.handedOver(due.stream().map(DueMessage::id).toList());
        });
    }

    /** Nobody knows whether these left. */
    void settleInterrupted() {
        Instant now = clock.instant();
        for (UUID id : messages.interrupted(now.minus(INTERRUPTED))) {
            transaction.executeWithoutResult(status -> messages.take(id)
                    .filter(message -> message.state() == MessageState.SENDING)
                    .ifPresent(message -> messages.change(message, MessageState.UNCERTAIN, "interrupted", null, now)));
        }
    }

    void sendAll() {
        for (int number = 0; number < MOST && dispatch.next(); number++) {
            // the next one
        }
    }

    void hear() {
        texts.deliveries(messages.sentByText(MOST))
                .forEach((reference, delivery) ->
                        transaction.executeWithoutResult(status -> messages.byReference(reference)
                                .filter(message -> message.state() == MessageState.SENT)
                                .ifPresent(message -> heard(message, delivery))));
    }

    private void heard(Message message, Delivery delivery) {
        boolean isThere = delivery == Delivery.DELIVERED;
        if (!isThere) {
            RowScope.bySite(() -> outbox.notTold(message.id()));
        }
        messages.change(
                message,
                isThere ? MessageState.DELIVERED : MessageState.BOUNCED,
                isThere ? "" : "refused",
                null,
                clock.instant());
    }
}
