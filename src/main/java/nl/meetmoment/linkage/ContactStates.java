package nl.meetmoment.linkage;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.fieldwork.FamilyMembers;
import nl.meetmoment.fieldwork.FamilyTaker;
import nl.meetmoment.linkage.ContactVerdict.Answer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Who of those who take part cannot be reached safely by any channel, and whose channels a person has to look into first. Opens
 * ways of contact and their rules only, no name and no address; shown are numbers.
 */
@Service
public class ContactStates {

    private final Persons persons;
    private final FamilyMembers members;
    private final SafeMoments moments;
    private final Clock clock;
    private final Map<UUID, Opened> opened = new ConcurrentHashMap<>();

    /** The channels of somebody at a revision, without number, address and words. */
    private record Opened(int revision, List<Channel> channels) {}

    ContactStates(
            Persons persons,
            FamilyMembers members,
            @Value("${meetmoment.linkage.contact-checked-days:180}") int checkedDays,
            Clock clock) {
        this.persons = persons;
        this.members = members;
        this.moments = new SafeMoments(checkedDays);
        this.clock = clock;
    }

    /** What there is to do about the contact of somebody. */
    public enum State {
        /** No channel is safe. */
        UNSAFE,
        /** Somebody has to find out whether a channel is safe, still or at all, and when. */
        CHECK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param reason as {@link ContactVerdict} has it */
    public record Line(String caseNumber, int number, State state, String reason) {}

    /** Of adults and of children who have a channel of their own; by family. */
    public List<Line> all() {
        open();
        Map<UUID, FamilyMember> takers = members.takers(opened.keySet()).stream()
                .map(FamilyTaker::member)
                .collect(Collectors.toMap(FamilyMember::id, Function.identity()));
        Instant now = clock.instant();
        return takers.values().stream()
                .flatMap(one -> line(one, channels(one.id()), now).stream())
                .sorted(Comparator.comparing(Line::caseNumber).thenComparing(Line::number))
                .toList();
    }

    /** Only who is new or was changed: opening everybody takes seconds in a large study. */
    private void open() {
        Map<UUID, Integer> revisions = persons.revisions();
        opened.entrySet().removeIf(one -> one.getValue().revision() != revisions.getOrDefault(one.getKey(), 0));
        List<UUID> unknown = revisions.keySet().stream()
                .filter(one -> !opened.containsKey(one))
                .toList();
        persons.channels(unknown)
                .forEach((id, channels) -> opened.put(
                        id,
                        new Opened(
                                revisions.getOrDefault(id, 0),
                                channels.stream().map(Channel::withoutValue).toList())));
    }

    private List<Channel> channels(UUID participant) {
        Opened known = opened.get(participant);
        return known == null ? List.of() : known.channels();
    }

    private Optional<Line> line(FamilyMember member, Collection<Channel> channels, Instant now) {
        if (channels.isEmpty() && member.isChild()) {
            return Optional.empty();
        }
        ContactVerdict best = channels.stream()
                .map(channel -> moments.of(channel, now))
                .min(Comparator.comparing(ContactVerdict::answer))
                .orElse(ContactVerdict.never("none"));
        return state(best.answer()).map(state -> new Line(member.caseNumber(), member.number(), state, best.reason()));
    }

    private static Optional<State> state(Answer best) {
        return switch (best) {
            case YES, NOT_NOW -> Optional.empty();
            case PERSON_DECIDES -> Optional.of(State.CHECK);
            case NEVER -> Optional.of(State.UNSAFE);
        };
    }
}
