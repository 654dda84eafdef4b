package nl.meetmoment.fieldwork.planning;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
     * The moments of one assistant, by time.
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

    /** Of everybody the soonest moments; who has the fewest visits in that week comes first. */
    static List<OfOne> of(List<Slot> slots, Map<UUID, String> names, Predicate<LocalDate> isOutside) {
        Map<UUID, List<Slot>> byAssistant = slots.stream()
                .sorted(Comparator.comparing(slot -> slot.period().from()))
                .collect(Collectors.groupingBy(Slot::assistant, LinkedHashMap::new, Collectors.toList()));
        return byAssistant.entrySet().stream()
                .map(one -> new OfOne(
                        one.getKey(), names.getOrDefault(one.getKey(), ""), choices(one.getValue(), names, isOutside)))
                .sorted(Comparator.comparingInt(one -> one.choices().get(0).load()))
                .toList();
    }

    private static List<Choice> choices(List<Slot> ordered, Map<UUID, String> names, Predicate<LocalDate> isOutside) {
        Set<String> parts = new HashSet<>();
        return ordered.stream()
                .filter(slot -> parts.add(part(start(slot))))
                .limit(MOST_OF_ONE)
                .map(slot -> choice(slot, names, isOutside.test(start(slot).toLocalDate())))
                .toList();
    }

    private static ZonedDateTime start(Slot slot) {
        return slot.period().from().atZone(DutchTime.ZONE);
    }

    private static Choice choice(Slot slot, Map<UUID, String> names, boolean isOutside) {
        UUID buddy = slot.buddy();
        return new Choice(
                PlanForm.code(slot.period().from(), slot.assistant(), buddy),
                start(slot),
                slot.period().until().atZone(DutchTime.ZONE),
                slot.load(),
                buddy == null ? null : names.get(buddy),
                isOutside);
    }

    private static String part(ZonedDateTime start) {
        int hour = start.getHour();
        return start.toLocalDate() + (hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening");
    }
}
