package nl.meetmoment.common.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Names, addresses and the linking key; may live on a server of its own. */
@Configuration(proxyBeanMethods = false)
class LinkageStore {

    @Bean(defaultCandidate = false)
    @Qualifier("linkage")
    HikariDataSource linkageDataSource(Pools pools, @Qualifier("linkageHistory") Flyway migrated) {
        return pools.open(DatabaseRole.LINKAGE);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("linkage")
    JdbcTemplate linkageJdbcTemplate(@Qualifier("linkage") DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("linkage")
    JdbcClient linkageJdbcClient(@Qualifier("linkage") JdbcTemplate template) {
        return JdbcClient.create(template);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("linkage")
    PlatformTransactionManager linkageTransactionManager(@Qualifier("linkage") DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("linkage")
    TransactionTemplate linkageTransactionTemplate(@Qualifier("linkage") PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
