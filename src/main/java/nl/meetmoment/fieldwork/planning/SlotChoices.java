package nl.meetmoment.fieldwork.planning;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.planning.FreeSlots.Slot;
import org.jspecify.annotations.Nullable;

/** Thins free moments out to what can be chosen from: of each assistant one in a part of a day, a few in all. */
final class SlotChoices {

    private static final int MOST_OF_ONE = 12;
    private static final int NOON = 12;
    private static final int EVENING = 17;

    private SlotChoices() {}

    /**
     * The moments of one assistant; who has the fewest visits in a week comes first.
     *
     * @param name of the assistant
     */
    record OfOne(UUID assistant, String name, List<Choice> choices) {}

    /**
     * @param code what the form sends
     * @param load visits in that week already
     * @param buddy name of the second assistant, or null
     * @param isOutside whether it falls outside the wave's window
     */
    record Choice(
            String code,
            ZonedDateTime start,
            ZonedDateTime end,
            int load,
            @Nullable String buddy,
            boolean isOutside) {}

    static List<OfOne> of(List<Slot> slots, Map<UUID, String> names, Predicate<LocalDate> isOutside) {
        Map<UUID, List<Choice>> chosen = new LinkedHashMap<>();
        Set<String> parts = new HashSet<>();
        for (Slot slot : slots) {
            ZonedDateTime start = slot.period().from().atZone(DutchTime.ZONE);
            List<Choice> own = chosen.computeIfAbsent(slot.assistant(), none -> new ArrayList<>());
            if (own.size() < MOST_OF_ONE && parts.add(slot.assistant() + part(start))) {
                own.add(choice(slot, start, names, isOutside.test(start.toLocalDate())));
            }
        }
        return chosen.entrySet().stream()
                .map(one -> new OfOne(one.getKey(), names.getOrDefault(one.getKey(), ""), inOrder(one.getValue())))
                .toList();
    }

    private static Choice choice(Slot slot, ZonedDateTime start, Map<UUID, String> names, boolean isOutside) {
        UUID buddy = slot.buddy();
        return new Choice(
                PlanForm.code(slot.period().from(), slot.assistant(), buddy),
                start,
                slot.period().until().atZone(DutchTime.ZONE),
                slot.load(),
                buddy == null ? null : names.get(buddy),
                isOutside);
    }

    private static List<Choice> inOrder(List<Choice> choices) {
        return choices.stream().sorted(Comparator.comparing(Choice::start)).toList();
    }

    private static String part(ZonedDateTime start) {
        int hour = start.getHour();
        return start.toLocalDate() + (hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening");
    }
}
