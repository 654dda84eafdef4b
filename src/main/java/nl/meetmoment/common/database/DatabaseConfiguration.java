package nl.meetmoment.common.database;

import java.nio.file.Path;
import nl.meetmoment.common.postgres.PostgresSettings;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server and the three histories; each pool asks for its history, so no query meets a table before its migration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    DatabaseServer databaseServer(
            DatabaseSettings settings,
            @Value("${meetmoment.data}/postgres") Path folder,
            @Value("${meetmoment.postgres.binaries:${meetmoment.data}/postgres/bin}") Path binaries,
            @Value("${meetmoment.postgres.port:0}") int port) {
        return settings.isExternal()
                ? DatabaseServer.external(settings)
                : DatabaseServer.embedded(new PostgresSettings(folder, binaries, port));
    }

    @Bean
    Pools pools(DatabaseServer server, DatabaseSettings settings) {
        return new Pools(server, settings.poolSize());
    }

    @Bean(initMethod = "migrate")
    Flyway collectionHistory(DatabaseServer server) {
        return history(server, DatabaseRole.COLLECTION, "collection");
    }

    @Bean(initMethod = "migrate")
    Flyway fieldworkHistory(DatabaseServer server) {
        return history(server, DatabaseRole.FIELDWORK, "fieldwork", "access", "audit");
    }

    @Bean(initMethod = "migrate")
    Flyway linkageHistory(DatabaseServer server) {
        return history(server, DatabaseRole.LINKAGE, "linkage");
    }

    private static Flyway history(DatabaseServer server, DatabaseRole store, String... schemas) {
        Login migrator = server.migratorOf(store);
        Durability.demand(migrator);
        return Flyway.configure()
                .dataSource(migrator.url(), migrator.username(), migrator.password())
                .schemas(schemas)
                .defaultSchema(schemas[0])
                .locations("classpath:db/migration/" + store.setting())
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .load();
    }
}
