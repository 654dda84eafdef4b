package nl.meetmoment.fieldwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to a family, for linkage; who may know is asked there. */
@Service
@Transactional(readOnly = true)
public class FamilyMembers {

    private static final String MEMBERS = """
            select participant_id, case_number, number, kind, relation, sex, birth_year, birth_month, letter, takes_part
            from fieldwork.participant
            """;

    private static final String TAKERS = """
            select participant_id, case_number, number, kind, relation, sex, birth_year, birth_month, letter, takes_part,
                   array(select t.wave from fieldwork.questionnaire_task t
                          where t.participant_id = p.participant_id and t.state = 'submitted'
                         union select w.wave from fieldwork.participant_withdrawal w
                          where w.participant_id = p.participant_id) as closed
            from fieldwork.participant p where takes_part and participant_id = any (?)
            """;

    private final JdbcClient fieldwork;

    FamilyMembers(JdbcClient fieldwork) {
        this.fieldwork = fieldwork;
    }

    /** By number; nobody when there is no such family. */
    public List<FamilyMember> of(String caseNumber) {
        return fieldwork
                .sql(MEMBERS + "where case_number = ? order by number")
                .param(caseNumber)
                .query(FamilyMembers::member)
                .list();
    }

    /** Empty when fieldwork does not know the participant. */
    public Optional<FamilyMember> member(UUID participant) {
        return fieldwork
                .sql(MEMBERS + "where participant_id = ?")
                .param(participant)
                .query(FamilyMembers::member)
                .optional();
    }

    /** Those of these who take part, with the waves in which nothing is asked of them any more. */
    public List<FamilyTaker> takers(Collection<UUID> participants) {
        return fieldwork
                .sql(TAKERS)
                .param(participants.toArray(UUID[]::new))
                .query((row, number) -> new FamilyTaker(member(row, number), Set.of((String[])
                        row.getArray("closed").getArray())))
                .list();
    }

    /** From which waves each of these withdrew; nobody who withdrew from none. */
    public Map<UUID, Set<String>> withdrawnWaves(Collection<UUID> participants) {
        return fieldwork
                .sql("select participant_id, wave from fieldwork.participant_withdrawal where participant_id = any (?)")
                .param(participants.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("participant_id", UUID.class), row.getString("wave")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** Parents among these who take part, with the region of their family, by case number. */
    public List<ParticipantRegion> parents(Collection<UUID> participants) {
        return fieldwork
                .sql("""
                        select participant_id, case_number, number, region
                        from fieldwork.participant join fieldwork.family using (case_number)
                        where participant_id = any (?) and kind = 'parent' and takes_part
                        order by case_number, number
                        """)
                .param(participants.toArray(UUID[]::new))
                .query((row, number) -> new ParticipantRegion(
                        row.getObject("participant_id", UUID.class),
                        row.getString("case_number"),
                        row.getInt("number"),
                        row.getString("region")))
                .list();
    }

    private static FamilyMember member(ResultSet row, int number) throws SQLException {
        String letter = row.getString("letter");
        return new FamilyMember(
                row.getObject("participant_id", UUID.class),
                row.getString("case_number"),
                row.getInt("number"),
                ParticipantKind.valueOf(named(row, "kind")),
                Relation.valueOf(named(row, "relation")),
                Sex.valueOf(named(row, "sex")),
                YearMonth.of(row.getInt("birth_year"), row.getInt("birth_month")),
                letter == null ? "" : letter,
                row.getBoolean("takes_part"));
    }

    /** A constant's name is its code in capitals. */
    private static String named(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }
}
