package nl.meetmoment.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.common.Pseudonym;
import nl.meetmoment.linkage.seal.PersonKeys;
import nl.meetmoment.linkage.seal.RowSeal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of linkage. What leads to a name and what leads to a pseudonym are different questions here. */
@Repository
class Persons {

    private static final String NAMED = """
            select participant_id, key_version, first_name, last_name, street, postcode, place, telephones, email,
                   safe_contact, %s
            from linkage.person join linkage.person_key using (participant_id)
            """.formatted(PersonKeys.COLUMNS);

    private final JdbcClient linkage;

    private final PersonKeys keys;

    Persons(@Qualifier("linkage") JdbcClient linkage, PersonKeys keys) {
        this.linkage = linkage;
        this.keys = keys;
    }

    /** Gives the family its key; a family that has one keeps it. */
    void addFamily(String caseNumber) {
        linkage.sql("insert into linkage.family (case_number, family_key) values (?, ?) on conflict do nothing")
                .params(caseNumber, UUID.randomUUID())
                .update();
    }

    /** Whether the person was added: not one who is there already, and not under a pseudonym that somebody has. */
    boolean add(NewPerson person, Pseudonym pseudonym) {
        PersonKeys.NewKey key = keys.make(person.participant());
        if (!insert(person, pseudonym, key.seal())) {
            return false;
        }
        key.keep(person.participant());
        return true;
    }

    private boolean insert(NewPerson person, Pseudonym pseudonym, RowSeal row) {
        return linkage.sql("""
                        insert into linkage.person (participant_id, case_number, pseudonym, key_version, first_name,
                                last_name, street, postcode, place, telephones, email, safe_contact)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(person.participant(), person.caseNumber(), pseudonym.value(), row.keyVersion())
                        .param(row.close("first_name", person.name().first()))
                        .param(row.close("last_name", person.name().last()))
                        .param(row.close("street", person.address().street()))
                        .param(row.close("postcode", person.address().postcode()))
                        .param(row.close("place", person.address().place()))
                        .param(row.close("telephones", lines(person.contact().telephones())))
                        .param(row.close("email", person.contact().email()))
                        .param(row.close("safe_contact", lines(person.contact().notes())))
                        .update()
                == 1;
    }

    Optional<LinkingKey> linkingKey(UUID participant) {
        return linkage.sql("""
                        select pseudonym, family_key, case_number
                        from linkage.person join linkage.family using (case_number)
                        where participant_id = ?
                        """)
                .param(participant)
                .query((row, number) -> new LinkingKey(
                        new Pseudonym(row.getString("pseudonym")),
                        row.getObject("family_key", UUID.class),
                        row.getString("case_number")))
                .optional();
    }

    List<Person> ofFamily(String caseNumber) {
        return linkage.sql(NAMED + "where case_number = ?")
                .param(caseNumber)
                .query(this::opened)
                .list();
    }

    List<Person> of(Collection<UUID> participants) {
        return linkage.sql(NAMED + "where participant_id = any (?)")
                .param(participants.toArray(UUID[]::new))
                .query(this::opened)
                .list();
    }

    private Person opened(ResultSet row, int number) throws SQLException {
        UUID participant = row.getObject("participant_id", UUID.class);
        RowSeal sealed = keys.opened(row, participant, row.getInt("key_version"));
        return new Person(
                participant,
                new PersonName(text(row, "first_name", sealed), text(row, "last_name", sealed)),
                new Address(text(row, "street", sealed), text(row, "postcode", sealed), text(row, "place", sealed)),
                new SafeContact(
                        lines(row, "telephones", sealed),
                        text(row, "email", sealed),
                        lines(row, "safe_contact", sealed)));
    }

    private static String text(ResultSet row, String column, RowSeal sealed) throws SQLException {
        return sealed.open(column, row.getBytes(column));
    }

    private static List<String> lines(ResultSet row, String column, RowSeal sealed) throws SQLException {
        return text(row, column, sealed).lines().toList();
    }

    private static String lines(List<String> texts) {
        return String.join("\n", texts);
    }
}
