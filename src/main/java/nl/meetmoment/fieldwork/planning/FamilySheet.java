package nl.meetmoment.fieldwork.planning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.fieldwork.Households.Homes;

/**
 * What is to be known of a family to plan with it.
 *
 * @param byTwo whether nobody visits it alone
 * @param members by number
 */
record FamilySheet(String caseNumber, String region, boolean byTwo, List<Member> members) {

    /**
     * @param word for the relation of a parent, or for the sex of a child
     * @param letter of a child that the parents report on, or empty
     * @param area first two digits of the postcode, or empty
     */
    record Member(UUID id, int number, String kind, String word, String letter, boolean takesPart, String area) {

        boolean isChild() {
            return kind.equals("child");
        }
    }

    /**
     * The first adult of these with whoever lives there, and children of whom it is not known where they live: a first guess
     * at whom an appointment is to. Two adults stand in it only when they are known to live together.
     */
    Set<UUID> household(Set<UUID> whom, Homes homes) {
        List<Member> asked =
                members.stream().filter(one -> whom.contains(one.id())).toList();
        Optional<Member> host = asked.stream()
                .filter(one -> !one.isChild())
                .findFirst()
                .or(() -> asked.stream().findFirst());
        return asked.stream()
                .filter(one -> host.filter(first -> isWith(first, one, homes)).isPresent())
                .map(Member::id)
                .collect(Collectors.toSet());
    }

    private static boolean isWith(Member first, Member one, Homes homes) {
        return one.equals(first)
                || homes.areTogether(Set.of(first.id(), one.id()))
                || (one.isChild() && !homes.isKnown(one.id()));
    }

    /** Whether these are more than one household: adults who are not known to live together, or areas that differ. */
    boolean areApart(Set<UUID> participants, Homes homes) {
        List<UUID> adults = members.stream()
                .filter(one -> !one.isChild() && participants.contains(one.id()))
                .map(Member::id)
                .toList();
        return !homes.areTogether(adults) || liveApart(participants);
    }

    /** Of the first of these whose area is known; else empty. */
    String areaOf(Set<UUID> participants) {
        return areas(participants).stream().findFirst().orElse("");
    }

    /** Whether some of them live far from others, as far as is known. */
    private boolean liveApart(Set<UUID> participants) {
        return areas(participants).size() > 1;
    }

    private List<String> areas(Set<UUID> participants) {
        return members.stream()
                .filter(one -> participants.contains(one.id()))
                .map(Member::area)
                .filter(area -> !area.isEmpty())
                .distinct()
                .toList();
    }
}
