package nl.meetmoment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.meetmoment.DemonstrationFamilies.Family;
import nl.meetmoment.DemonstrationFamilies.Member;
import nl.meetmoment.DemonstrationFamilies.Rules;
import nl.meetmoment.fieldwork.ParticipantKind;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.linkage.Address;
import nl.meetmoment.linkage.CallHours;
import nl.meetmoment.linkage.Channel;
import nl.meetmoment.linkage.NewPerson;
import nl.meetmoment.linkage.PersonName;
import nl.meetmoment.linkage.SafeContact;
import nl.meetmoment.linkage.Tie;

/** Who the invented participants are. Mothers and fathers have authority over the family's children, others do not. */
final class DemonstrationPersons {

    private static final String ASKED_BY = "de werver";

    private DemonstrationPersons() {}

    static NewPerson person(
            RegisteredFamily.Member known, RegisteredFamily registered, Family family, LocalDate today) {
        Member member = family.members().get(known.number() - 1);
        return new NewPerson(
                known.id(),
                registered.caseNumber(),
                new PersonName(member.first(), Objects.requireNonNullElse(member.last(), family.last())),
                List.of(home(member, family)),
                new SafeContact(channels(member, today), member.notes()),
                ties(known, registered, family),
                "");
    }

    /** The file has no labels. */
    private static Address home(Member member, Family family) {
        Address home = Objects.requireNonNullElse(member.home(), family.home());
        return new Address(home.street(), home.postcode(), home.place());
    }

    private static List<Channel> channels(Member member, LocalDate today) {
        Stream<Channel> telephones = member.telephones().stream().map(number -> telephone(number, member, today));
        Stream<Channel> email = Stream.of(member.email())
                .filter(address -> !address.isEmpty())
                .map(address -> Channel.unchecked(Channel.Kind.EMAIL, address));
        return Stream.concat(telephones, email).toList();
    }

    private static Channel telephone(String number, Member member, LocalDate today) {
        Rules rules = member.rules();
        if (rules == null) {
            return Channel.unchecked(Channel.Kind.TELEPHONE, number);
        }
        return new Channel(
                Channel.Kind.TELEPHONE,
                number,
                rules.unsafe() ? Channel.Safety.UNSAFE : Channel.Safety.SAFE,
                List.of(new CallHours(rules.days(), rules.from(), rules.until())),
                rules.message(),
                Objects.requireNonNullElse(rules.pickUp(), ""),
                Objects.requireNonNullElse(rules.cover(), ""),
                today.minusDays(rules.asked()),
                ASKED_BY);
    }

    private static List<Tie> ties(RegisteredFamily.Member known, RegisteredFamily registered, Family family) {
        if (known.kind() != ParticipantKind.CHILD) {
            return List.of();
        }
        Member child = family.members().get(known.number() - 1);
        return registered.participants().stream()
                .filter(one -> one.kind() == ParticipantKind.PARENT)
                .map(one -> tie(one, family.members().get(one.number() - 1), child, family))
                .toList();
    }

    private static Tie tie(RegisteredFamily.Member known, Member adult, Member child, Family family) {
        boolean isParent = adult.relation() == Relation.MOTHER || adult.relation() == Relation.FATHER;
        return new Tie(
                known.id(),
                isParent,
                home(adult, family).equals(home(child, family)),
                isParent ? Tie.Authority.YES : Tie.Authority.NO,
                false);
    }
}
