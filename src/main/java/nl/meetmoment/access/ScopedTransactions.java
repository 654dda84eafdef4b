package nl.meetmoment.access;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
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
            "select set_config('meetmoment.scope', ?, true), set_config('meetmoment.staff', ?, true), set_config('meetmoment.month', ?, true)";

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final transient Clock clock;

    ScopedTransactions(EntityManagerFactory entities, Clock clock) {
        super(entities);
        this.clock = clock;
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

    private void tell(RowScope scope, DataSource bound) {
        new JdbcTemplate(bound).query(TELL, row -> {}, scope.scope(), scope.staff(), month());
    }

    /** Of whose call lists a caller has the families before them. */
    private String month() {
        return YearMonth.now(clock.withZone(ZONE)).atDay(1).toString();
    }
}
