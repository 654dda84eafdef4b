package nl.meetmoment.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.common.Pseudonym;
import nl.meetmoment.fieldwork.HomeAreas;
import nl.meetmoment.linkage.seal.SealBroken;
import nl.meetmoment.support.IntegrationTest;
import nl.meetmoment.support.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class PersonRegistrationIntegrationTests {

    private static final List<String> SEALED =
            List.of("first_name", "last_name", "addresses", "channels", "notes", "ties", "guardian");

    private final String caseNumber = Families.newCase();

    private final JdbcClient migrator = JdbcClient.create(new DriverManagerDataSource(
            TestDatabase.server().url(), "mm_migrator", TestDatabase.server().password("mm_migrator")));

    @Autowired
    HomeAreas areas;

    @Autowired
    private PersonRegistration registration;

    @Autowired
    private Persons persons;

    @Autowired
    private PersonIndex index;

    @Autowired
    @Qualifier("linkage")
    private JdbcClient linkage;

    @Autowired
    @Qualifier("linkage")
    private TransactionTemplate transaction;

    @Test
    void remembersEverythingAboutAPerson() {
        NewPerson mother = Families.mother(caseNumber);
        registration.register(mother);

        assertThat(persons.of(List.of(mother.participant()))).containsExactly(mother.asKnown());
        assertThat(persons.ofFamily(caseNumber)).hasSize(1);
    }

    @Test
    void remembersThatAPersonHasNoTelephone() {
        NewPerson child = Families.child(caseNumber);
        registration.register(child);

        assertThat(persons.of(List.of(child.participant())).get(0).contact()).isEqualTo(child.contact());
    }

    @Test
    void givesAFamilyOneKeyAndEachPersonAPseudonym() {
        NewPerson mother = Families.mother(caseNumber);
        NewPerson child = Families.child(caseNumber);
        registration.register(mother);
        registration.register(child);

        LinkingKey first = key(mother);
        LinkingKey second = key(child);
        assertThat(second.familyKey()).isEqualTo(first.familyKey());
        assertThat(second.pseudonym()).isNotEqualTo(first.pseudonym());
    }

    @Test
    void changesNothingWhenAPersonIsRegisteredAgain() {
        NewPerson mother = Families.mother(caseNumber);
        registration.register(mother);
        LinkingKey before = key(mother);

        registration.register(mother);

        assertThat(key(mother)).isEqualTo(before);
        assertThat(persons.ofFamily(caseNumber)).hasSize(1);
    }

    @Test
    void refusesToMoveAPersonToAnotherFamily() {
        NewPerson mother = Families.mother(caseNumber);
        registration.register(mother);
        String other = Families.newCase();
        var moved = new NewPerson(mother.participant(), other, mother.name(), Families.VILLAGE, mother.contact());

        assertThatThrownBy(() -> registration.register(moved)).hasMessageContaining("another family");
        assertThat(linkage.sql("select count(*) from linkage.family where case_number = ?")
                        .param(other)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void triesAgainWhenSomebodyHasThePseudonymAlready() {
        NewPerson mother = Families.mother(caseNumber);
        registration.register(mother);
        var offered = List.of(key(mother).pseudonym(), Pseudonym.random()).iterator();

        NewPerson child = Families.child(caseNumber);
        new PersonRegistration(persons, index, areas, transaction, offered::next).register(child);

        assertThat(key(child).pseudonym()).isNotEqualTo(key(mother).pseudonym());
        assertThat(offered).isExhausted();
    }

    @Test
    void givesUpWhenEveryPseudonymIsTaken() {
        NewPerson mother = Families.mother(caseNumber);
        registration.register(mother);
        Pseudonym taken = key(mother).pseudonym();
        var stuck = new PersonRegistration(persons, index, areas, transaction, () -> taken);

        assertThatThrownBy(() -> stuck.register(Families.child(caseNumber))).hasMessageContaining("not random");
        assertThat(persons.ofFamily(caseNumber)).hasSize(1);
    }

    @Test
    @Tag("P3")
    void writesNothingThatCanBeRead() {
        NewPerson mother = Families.mother(caseNumber);
        registration.register(mother);

        String row = linkage.sql("select string_agg(p::text, ' ') from linkage.person p where participant_id = ?")
                .param(mother.participant())
                .query(String.class)
                .single();
        String bytes = SEALED.stream()
                .map(column -> new String(sealed(column, mother.participant()), StandardCharsets.UTF_8))
                .reduce("", String::concat);
        assertThat(row + bytes)
                .doesNotContainIgnoringCase(
                        "Zoë",
                        "Bergh",
                        "Kanarie",
                        "Wilgenlaan",
                        "0000 AA",
                        "Verzonnendam",
                        "06 00 00",
                        "voorbeeld",
                        "bericht");
    }

    @Test
    @Tag("D3")
    void doesNotOpenWhatWasMovedToAnotherPersonOrColumn() {
        NewPerson mother = Families.mother(caseNumber);
        NewPerson child = Families.child(caseNumber);
        registration.register(mother);
        registration.register(child);

        move("last_name", mother.participant(), "last_name", child.participant());
        assertThatThrownBy(() -> persons.of(List.of(child.participant()))).isInstanceOf(SealBroken.class);

        move("first_name", mother.participant(), "last_name", mother.participant());
        assertThatThrownBy(() -> persons.of(List.of(mother.participant()))).isInstanceOf(SealBroken.class);
    }

    @Test
    void keepsPseudonymsApartByConstraintToo() {
        NewPerson mother = Families.mother(caseNumber);
        NewPerson child = Families.child(caseNumber);
        registration.register(mother);
        registration.register(child);

        assertThatThrownBy(() -> migrator.sql("update linkage.person set pseudonym = ? where participant_id = ?")
                        .params(key(mother).pseudonym().value(), child.participant())
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    private LinkingKey key(NewPerson person) {
        return persons.linkingKey(person.participant()).orElseThrow();
    }

    private byte[] sealed(String column, UUID participant) {
        return linkage.sql("select " + column + " from linkage.person where participant_id = ?")
                .param(participant)
                .query(byte[].class)
                .single();
    }

    private void move(String from, UUID owner, String to, UUID receiver) {
        migrator.sql("update linkage.person set " + to + " = ? where participant_id = ?")
                .params(sealed(from, owner), receiver)
                .update();
    }
}
