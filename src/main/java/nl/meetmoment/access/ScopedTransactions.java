package nl.meetmoment.access;

import jakarta.persistence.EntityManagerFactory;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/** Transactions of fieldwork that tell the database whose rows to show, until they end and no longer. */
final class ScopedTransactions extends JpaTransactionManager {

    private static final long serialVersionUID = 1L;

    private static final String TELL =
            "select set_config('meetmoment.scope', ?, true), set_config('meetmoment.staff', ?, true)";

    ScopedTransactions(EntityManagerFactory entities) {
        super(entities);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            tell(RowScope.current(), Objects.requireNonNull(getDataSource()));
        } catch (RuntimeException failure) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The database was not told whose rows to show.", failure);
        }
    }

    private static void tell(RowScope scope, DataSource bound) {
        new JdbcTemplate(bound).query(TELL, row -> {}, scope.scope(), scope.staff());
    }
}
