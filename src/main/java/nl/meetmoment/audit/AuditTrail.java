package nl.meetmoment.audit;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes who did or saw what, before it is done or shown: an entry stays even when what follows it fails. What was refused or
 * failed after its entry has a second one, with {@link #NOT_DONE} behind its action: it was an attempt.
 */
@Component
public class AuditTrail {

    /** The actor when no person is behind it. */
    public static final String SYSTEM = "system";

    /** Behind the action of what was tried and not done. */
    public static final String NOT_DONE = ".not-done";

    private final JdbcClient store;

    private final TransactionTemplate ofItsOwn;

    AuditTrail(JdbcClient store, PlatformTransactionManager transactions) {
        this.store = store;
        this.ofItsOwn = new TransactionTemplate(transactions);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Returns once the entry is committed; when it throws, nothing may be done or shown. When the transaction around it, in
     * whichever store, is rolled back, the trail says that it was not done.
     *
     * @param actor the account's id, or {@link #SYSTEM}
     * @param action a dotted word such as {@code contact-card.shown}
     * @param subject a neutral identifier such as a case number or a visit's id, never a name
     * @throws org.springframework.dao.DataAccessException when the trail refuses it or is out of reach
     */
    public void append(String actor, String action, String subject) {
        write(actor, action, subject);
        boolean isPartOfAnAct = TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        if (isPartOfAnAct) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_ROLLED_BACK) {
                        notDone(actor, action, subject);
                    }
                }
            });
        }
    }

    /** The same for an act of more than one transaction: when it throws, the trail says that it was not done. */
    public <T> T append(String actor, String action, String subject, Supplier<T> act) {
        write(actor, action, subject);
        try {
            return act.get();
        } catch (RuntimeException refused) {
            try {
                notDone(actor, action, subject);
            } catch (RuntimeException away) {
                refused.addSuppressed(away);
            }
            throw refused;
        }
    }

    /** What an entry says was tried, and was not done. */
    public void notDone(String actor, String action, String subject) {
        write(actor, action + NOT_DONE, subject);
    }

    private void write(String actor, String action, String subject) {
        ofItsOwn.executeWithoutResult(transaction -> store.sql("select audit.append(?, ?, ?)")
                .params(actor, action, subject)
                .query(Long.class)
                .single());
    }
}
