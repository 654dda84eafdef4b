package nl.meetmoment.linkage.recruitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.meetmoment.access.RowScope;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.recruitment.CallListEntry;
import nl.meetmoment.fieldwork.recruitment.CallRefused;
import nl.meetmoment.fieldwork.recruitment.Calls;
import nl.meetmoment.fieldwork.recruitment.ClosedEntries;
import nl.meetmoment.fieldwork.recruitment.RegisteredConsent;
import nl.meetmoment.linkage.PersonRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From consent by telephone to a family of the study. The consent is kept first; then fieldwork registers the family, then
 * linkage the persons, and with them the candidate goes. Each step can be repeated, and what stopped in between is finished
 * at the next start or within a minute. The site does it by itself, one at a time: no recruiter sees a family of the study.
 */
@Service
class HandOvers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(HandOvers.class);

    private static final int SECONDS_TO_WAIT = 20;

    private final ExecutorService site = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "hand-overs");
        thread.setDaemon(true);
        return thread;
    });

    private final HandOverStore store;
    private final Candidates candidates;
    private final Calls calls;
    private final RegisteredConsent consents;
    private final ClosedEntries closed;
    private final PersonRegistration persons;
    private final TransactionTemplate transaction;
    private final AuditTrail trail;

    HandOvers(
            HandOverStore store,
            Candidates candidates,
            Calls calls,
            RegisteredConsent consents,
            ClosedEntries closed,
            PersonRegistration persons,
            @Qualifier("linkage") TransactionTemplate transaction,
            AuditTrail trail) {
        this.store = store;
        this.candidates = candidates;
        this.calls = calls;
        this.consents = consents;
        this.closed = closed;
        this.persons = persons;
        this.transaction = transaction;
        this.trail = trail;
    }

    /**
     * Keeps the consent and hands the family over.
     *
     * @return whether it is done; else it will be within a minute
     * @throws CallRefused when the entry is not open with this recruiter any more, or was closed meanwhile
     */
    boolean begin(HandOver consent, StaffMember who) {
        CallListEntry entry = calls.demandOpened(consent.entry(), who);
        return trail.append(
                who.id().toString(), "call-list.consent", consent.entry().toString(), () -> begun(consent, entry.id()));
    }

    private boolean begun(HandOver consent, UUID entry) {
        store.add(consent);
        boolean isDone = isDoneInTime(entry);
        if (isDone && !consents.isRegistered(entry)) {
            throw new CallRefused("closed");
        }
        return isDone;
    }

    boolean isPending(UUID entry) {
        return store.find(entry).isPresent();
    }

    /** What stopped between the stores. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void finishAll() {
        try {
            for (UUID entry : store.pending()) {
                isDoneInTime(entry);
            }
        } catch (RuntimeException later) {
            LOG.warn("Hand-overs cannot be read: {}", later.getClass().getSimpleName());
        }
    }

    /** Who refused, moved or objected is forgotten; who is being handed over is not, yet. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void forgetClosed() {
        RowScope.bySite(() -> {
            try {
                List<UUID> gone = new ArrayList<>(closed.toForget());
                gone.removeAll(store.pending());
                candidates.forget(gone);
                closed.forgotten(gone);
            } catch (RuntimeException later) {
                LOG.warn(
                        "Closed entries are forgotten later: {}",
                        later.getClass().getSimpleName());
            }
        });
    }

    @Override
    public void destroy() {
        site.shutdown();
    }

    private boolean isDoneInTime(UUID entry) {
        try {
            return site.submit(() -> isDone(entry)).get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException later) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isDone(UUID entry) {
        try {
            RowScope.bySite(() -> store.find(entry).ifPresent(this::handOver));
            return true;
        } catch (RuntimeException later) {
            LOG.warn(
                    "A hand-over is not finished and comes again: {}",
                    later.getClass().getSimpleName());
            return false;
        }
    }

    private void handOver(HandOver given) {
        Candidate family = candidates.find(given.entry()).orElseThrow();
        HandedOverFamily handedOver = HandedOverFamily.of(consents.organisation(given.entry()), given, family);
        Optional<RegisteredFamily> registered =
                consents.register(given.entry(), given.takenAt(), given.takenBy(), handedOver.newFamily());
        transaction.executeWithoutResult(status -> {
            registered.ifPresent(known -> keep(handedOver, known, given));
            store.end(given.entry());
            candidates.forget(List.of(given.entry()));
        });
        closed.forgotten(List.of(given.entry()));
    }

    private void keep(HandedOverFamily family, RegisteredFamily registered, HandOver given) {
        family.newPersons(registered).forEach(persons::register);
        family.consenting(registered).forEach(participant -> store.addConsent(participant, given));
    }
}
