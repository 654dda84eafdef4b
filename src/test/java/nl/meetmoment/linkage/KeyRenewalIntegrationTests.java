package nl.meetmoment.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.meetmoment.audit.AuditTrail;
import nl.meetmoment.linkage.seal.KeyRenewal;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@IntegrationTest
class KeyRenewalIntegrationTests {

    private final JdbcClient migrator = JdbcClient.create(new DriverManagerDataSource(
            TestDatabase.server().url(), "mm_migrator", TestDatabase.server().password("mm_migrator")));

    private final NewPerson mother = Families.mother(Families.newCase());

    @Autowired
    private PersonRegistration registration;

    @Autowired
    private Persons persons;

    @Autowired
    private KeyRenewal renewal;

    @Test
    @Tag("D3")
    void wrapsEveryDataKeyAnewWhilePersonsAreReadAndTakenIn() {
        registration.register(mother);
        int before = version(mother);

        var wrapped = CompletableFuture.supplyAsync(() -> renewal.renew(AuditTrail.SYSTEM));
        while (!wrapped.isDone()) {
            assertThat(name()).isEqualTo("van den Bergh-Kanarie");
        }
        NewPerson child = Families.child(mother.caseNumber());
        registration.register(child);

        assertThat(wrapped.join()).isPositive();
        assertThat(version(mother)).isEqualTo(before + 1);
        assertThat(version(child)).isEqualTo(before + 1);
        assertThat(name()).isEqualTo("van den Bergh-Kanarie");
        assertThat(renewal.wrapAnew(AuditTrail.SYSTEM)).isZero();
    }

    @Test
    @Tag("P9")
    void leavesNothingToReadOfAPersonWhoseDataKeyIsDestroyed() {
        registration.register(mother);
        migrator.sql("delete from linkage.person_key where participant_id = ?")
                .param(mother.participant())
                .update();

        assertThat(persons.of(List.of(mother.participant()))).isEmpty();
        assertThat(persons.ofFamily(mother.caseNumber())).isEmpty();
        assertThat(persons.linkingKey(mother.participant())).isPresent();
    }

    private String name() {
        return persons.of(List.of(mother.participant())).get(0).name().last();
    }

    private int version(NewPerson person) {
        return migrator.sql("select wrapping_version from linkage.person_key where participant_id = ?")
                .param(person.participant())
                .query(Integer.class)
                .single();
    }
}
