package nl.meetmoment.linkage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.fieldwork.FamilyMembers;
import nl.meetmoment.linkage.BlindIndex.Entry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of blind indexes: kept in the transaction that keeps the person. */
@Repository
class PersonIndex {

    private final JdbcClient linkage;

    private final BlindIndex index;

    private final FamilyMembers members;

    private final SuspectedDuplicates duplicates;

    PersonIndex(
            @Qualifier("linkage") JdbcClient linkage,
            BlindIndex index,
            FamilyMembers members,
            SuspectedDuplicates duplicates) {
        this.linkage = linkage;
        this.index = index;
        this.members = members;
        this.duplicates = duplicates;
    }

    /** In place of what was there; families that look like this one go to the list of a coordinator. */
    void keep(Person person) {
        Optional<Integer> birthYear =
                members.member(person.participant()).map(FamilyMember::birth).map(birth -> birth.getYear());
        Set<Entry> entries = index.of(person, birthYear);
        linkage.sql("delete from linkage.blind_index where participant_id = ?")
                .param(person.participant())
                .update();
        entries.forEach(entry -> add(person.participant(), entry));
        duplicates.look(person.participant());
    }

    private void add(UUID participant, Entry entry) {
        linkage.sql("insert into linkage.blind_index (kind, digest, participant_id) values (?, ?, ?)")
                .params(entry.kind().code(), entry.digest(), participant)
                .update();
    }

    /**
     * Case numbers of families in which each of the groups has somebody with one of its entries, in order.
     *
     * @param groups at least one; entries of one group are of one kind
     */
    List<String> families(List<Set<Entry>> groups, int most) {
        String conditions = groups.stream().map(group -> """
                        exists (select 1 from linkage.blind_index join linkage.person using (participant_id)
                                where person.case_number = family.case_number and kind = ? and digest = any (?))""").collect(Collectors.joining(" and "));
        JdbcClient.StatementSpec query = linkage.sql(
                "select case_number from linkage.family where " + conditions + " order by case_number limit ?");
        for (Set<Entry> group : groups) {
            query = query.param(group.iterator().next().kind().code()).param(digests(group));
        }
        return query.param(most).query(String.class).list();
    }

    private static String[] digests(Collection<Entry> entries) {
        return entries.stream().map(Entry::digest).toArray(String[]::new);
    }
}
