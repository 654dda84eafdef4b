package nl.meetmoment.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes who did or saw what, before it is done or shown: an entry stays even when what follows it fails. */
@Component
public class AuditTrail {

    /** The actor when no person is behind it. */
    public static final String SYSTEM = "system";

    private final JdbcClient store;

    private final TransactionTemplate ofItsOwn;

    AuditTrail(JdbcClient store, PlatformTransactionManager transactions) {
        this.store = store;
        this.ofItsOwn = new TransactionTemplate(transactions);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Returns once the entry is committed; when it throws, nothing may be done or shown.
     *
     * @param actor the account's id, or {@link #SYSTEM}
     * @param action a dotted word such as {@code contact-card.shown}
     * @param subject a neutral identifier such as a case number or a visit's id, never a name
     * @throws org.springframework.dao.DataAccessException when the trail refuses it or is out of reach
     */
    public void append(String actor, String action, String subject) {
        ofItsOwn.executeWithoutResult(transaction -> store.sql("select audit.append(?, ?, ?)")
                .params(actor, action, subject)
                .query(Long.class)
                .single());
    }
}
