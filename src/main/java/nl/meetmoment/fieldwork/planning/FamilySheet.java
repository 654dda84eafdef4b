package nl.meetmoment.fieldwork.planning;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
    record Member(UUID id, int number, String kind, String word, String letter, boolean takesPart, String area) {}

    /** Those of these who live where the first one lives: a first guess at whom an appointment is to. */
    Set<UUID> household(Set<UUID> whom) {
        String area = areaOf(whom);
        return members.stream()
                .filter(one -> whom.contains(one.id()))
                .filter(one -> one.area().equals(area) || one.area().isEmpty())
                .map(Member::id)
                .collect(Collectors.toSet());
    }

    /** Of the first of these whose area is known; else empty. */
    String areaOf(Set<UUID> participants) {
        return areas(participants).stream().findFirst().orElse("");
    }

    /** Whether some of them live elsewhere than others, as far as is known. */
    boolean liveApart(Set<UUID> participants) {
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
