package nl.meetmoment.common.database;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The primary data source: JPA, {@code JdbcClient} and transactions without a qualifier belong to it. */
@Configuration(proxyBeanMethods = false)
class FieldworkStore {

    @Bean
    @Primary
    HikariDataSource fieldworkDataSource(Pools pools, @Qualifier("fieldworkHistory") Flyway migrated) {
        return pools.open(DatabaseRole.FIELDWORK);
    }
}
