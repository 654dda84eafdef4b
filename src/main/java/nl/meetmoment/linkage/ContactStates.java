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
import java.util.function.Predicate;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.fieldwork.FamilyMembers;
import nl.meetmoment.fieldwork.FamilyTaker;
import nl.meetmoment.fieldwork.KeptFigures;
import nl.meetmoment.fieldwork.KeptFigures.Figure;
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
    private final KeptFigures figures;
    private final Clock clock;
    private final Map<UUID, Opened> opened = new ConcurrentHashMap<>();

    /** The channels of somebody at a revision, without number, address and words. */
    private record Opened(int revision, List<Channel> channels) {}

    ContactStates(
            Persons persons,
            FamilyMembers members,
            @Value("${meetmoment.linkage.contact-checked-days:180}") int checkedDays,
            KeptFigures figures,
            Clock clock) {
        this.persons = persons;
        this.members = members;
        this.moments = new SafeMoments(checkedDays);
        this.figures = figures;
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
    public record Line(UUID participant, String caseNumber, int number, State state, String reason) {

        /** By which a page begins after this line; in the order of the lines. */
        public String cursor() {
            return "%s:%04d".formatted(caseNumber, number);
        }
    }

    /**
     * Lines of one page.
     *
     * @param all how many there are on all pages, and of when that is
     * @param next cursor of the last line, empty on the last page
     */
    public record Page(List<Line> lines, Figure<Integer> all, String next) {}

    /** Of adults and of children who have a channel of their own; by family. */
    public List<Line> all() {
        open();
        return lines(opened.keySet(), this::channels);
    }

    /** What {@link #all} said lately. */
    public Figure<List<Line>> kept() {
        return figures.of("contacts", this::all);
    }

    /**
     * A page of what was said lately, each of its lines as it stands at this moment; what was put right since is left out.
     *
     * @param after cursor after which it begins, or empty
     */
    public Page page(Predicate<Line> filter, String after, int most) {
        Figure<List<Line>> known = kept();
        List<Line> wanted = known.value().stream().filter(filter).toList();
        List<Line> found = wanted.stream()
                .filter(one -> one.cursor().compareTo(after) > 0)
                .limit(most + 1L)
                .toList();
        List<Line> shown = found.size() > most ? found.subList(0, most) : found;
        String next = found.size() > most ? shown.get(most - 1).cursor() : "";
        List<Line> now = now(shown).stream().filter(filter).toList();
        return new Page(now, new Figure<>(wanted.size(), known.at()), next);
    }

    private List<Line> now(List<Line> shown) {
        List<UUID> people = shown.stream().map(Line::participant).toList();
        Map<UUID, List<Channel>> channels = persons.channels(people);
        return lines(people, one -> channels.getOrDefault(one, List.of()));
    }

    private List<Line> lines(Collection<UUID> people, Function<UUID, List<Channel>> channels) {
        Instant now = clock.instant();
        return members.takers(people).stream()
                .map(FamilyTaker::member)
                .flatMap(one -> line(one, channels.apply(one.id()), now).stream())
                .sorted(Comparator.comparing(Line::cursor))
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
        return state(best.answer())
                .map(state -> new Line(member.id(), member.caseNumber(), member.number(), state, best.reason()));
    }

    private static Optional<State> state(Answer best) {
        return switch (best) {
            case YES, NOT_NOW -> Optional.empty();
            case PERSON_DECIDES -> Optional.of(State.CHECK);
            case NEVER -> Optional.of(State.UNSAFE);
        };
    }
}
