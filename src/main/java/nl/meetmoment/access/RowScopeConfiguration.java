package nl.meetmoment.access;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class RowScopeConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory entities, Clock clock) {
        return new ScopedTransactions(entities, clock);
    }
}
