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

/** The answers. A warning on commit is an error here: "canceling wait for synchronous replication" confirms nothing. */
@Configuration(proxyBeanMethods = false)
class CollectionStore {

    @Bean(defaultCandidate = false)
    @Qualifier("collection")
    HikariDataSource collectionDataSource(Pools pools, @Qualifier("collectionHistory") Flyway migrated) {
        return pools.open(DatabaseRole.COLLECTION);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("collection")
    JdbcTemplate collectionJdbcTemplate(@Qualifier("collection") DataSource dataSource) {
        var template = new JdbcTemplate(dataSource);
        template.setIgnoreWarnings(false);
        return template;
    }

    @Bean(defaultCandidate = false)
    @Qualifier("collection")
    JdbcClient collectionJdbcClient(@Qualifier("collection") JdbcTemplate template) {
        return JdbcClient.create(template);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("collection")
    PlatformTransactionManager collectionTransactionManager(@Qualifier("collection") DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("collection")
    TransactionTemplate collectionTransactionTemplate(
            @Qualifier("collection") PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
