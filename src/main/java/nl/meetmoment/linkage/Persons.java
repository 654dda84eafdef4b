package nl.meetmoment.linkage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
            select participant_id, key_version, first_name, last_name, addresses, channels, notes, ties, guardian,
                   revision, %s
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

    private boolean insert(NewPerson added, Pseudonym pseudonym, RowSeal row) {
        return linkage.sql("""
                        insert into linkage.person (participant_id, case_number, pseudonym, key_version, revision,
                                first_name, last_name, addresses, channels, notes, ties, guardian)
                        values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(added.participant(), added.caseNumber(), pseudonym.value(), row.keyVersion())
                        .params(sealed(added.asKnown(), row))
                        .update()
                == 1;
    }

    /**
     * Keeps a person as it is now.
     *
     * @return false when the person is at another revision than the one that was changed
     */
    boolean change(Person person) {
        return keys.of(person.participant())
                .map(row -> linkage.sql("""
                                update linkage.person set first_name = ?, last_name = ?, addresses = ?, channels = ?,
                                       notes = ?, ties = ?, guardian = ?, revision = revision + 1
                                where participant_id = ? and revision = ?
                                """)
                                .params(sealed(person, row))
                                .params(person.participant(), person.revision())
                                .update()
                        == 1)
                .orElse(false);
    }

    /** In the order of the statements: name, addresses, channels, notes, ties, guardian. */
    private static List<byte[]> sealed(Person person, RowSeal row) {
        return List.of(
                row.close("first_name", person.name().first()),
                row.close("last_name", person.name().last()),
                row.close("addresses", SealedDocuments.text(person.addresses())),
                row.close("channels", SealedDocuments.text(person.contact().channels())),
                row.close("notes", SealedDocuments.text(person.contact().notes())),
                row.close("ties", SealedDocuments.text(person.ties())),
                row.close("guardian", person.guardian()));
    }

    void addChange(PersonChange change, int revision) {
        linkage.sql("""
                        insert into linkage.person_change (participant_id, revision, changed_at, changed_by, fields)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(change.participant(), revision, change.at().atOffset(ZoneOffset.UTC), change.by())
                .param(change.fields().toArray(String[]::new))
                .update();
    }

    /** Newest first, of everybody of the family. */
    List<PersonChange> changes(String caseNumber) {
        return linkage.sql("""
                        select participant_id, changed_at, changed_by, fields
                        from linkage.person_change join linkage.person using (participant_id)
                        where case_number = ? order by changed_at desc, participant_id limit 100
                        """).param(caseNumber).query(Persons::change).list();
    }

    private static PersonChange change(ResultSet row, int number) throws SQLException {
        Array fields = row.getArray("fields");
        Instant at = row.getObject("changed_at", OffsetDateTime.class).toInstant();
        return new PersonChange(
                row.getObject("participant_id", UUID.class),
                at,
                row.getObject("changed_by", UUID.class),
                List.of((String[]) fields.getArray()));
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

    /** At which revision everybody is. */
    Map<UUID, Integer> revisions() {
        return linkage
                .sql("select participant_id, revision from linkage.person")
                .query((row, number) -> Map.entry(row.getObject("participant_id", UUID.class), row.getInt("revision")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The ways to reach these people, and nothing else of them. */
    Map<UUID, List<Channel>> channels(Collection<UUID> participants) {
        return linkage
                .sql(
                        "select participant_id, key_version, channels, %s from linkage.person join linkage.person_key using (participant_id) where participant_id = any (?)"
                                .formatted(PersonKeys.COLUMNS))
                .param(participants.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("participant_id", UUID.class), list(row, "channels", sealOf(row), Channel.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private RowSeal sealOf(ResultSet row) throws SQLException {
        return keys.opened(row, row.getObject("participant_id", UUID.class), row.getInt("key_version"));
    }

    private Person opened(ResultSet row, int number) throws SQLException {
        UUID participant = row.getObject("participant_id", UUID.class);
        RowSeal sealed = keys.opened(row, participant, row.getInt("key_version"));
        return new Person(
                participant,
                new PersonName(text(row, "first_name", sealed), text(row, "last_name", sealed)),
                list(row, "addresses", sealed, Address.class),
                new SafeContact(list(row, "channels", sealed, Channel.class), list(row, "notes", sealed, String.class)),
                list(row, "ties", sealed, Tie.class),
                text(row, "guardian", sealed),
                row.getInt("revision"));
    }

    private static String text(ResultSet row, String column, RowSeal sealed) throws SQLException {
        return sealed.open(column, row.getBytes(column));
    }

    private static <T> List<T> list(ResultSet row, String column, RowSeal sealed, Class<T> type) throws SQLException {
        return SealedDocuments.read(text(row, column, sealed), type);
    }
}
