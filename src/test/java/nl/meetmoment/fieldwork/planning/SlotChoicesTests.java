package nl.meetmoment.fieldwork.planning;

import static nl.meetmoment.fieldwork.planning.Crew.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meetmoment.fieldwork.planning.FreeSlots.Slot;
import nl.meetmoment.fieldwork.planning.SlotChoices.Choice;
import nl.meetmoment.fieldwork.planning.SlotChoices.OfOne;
import org.junit.jupiter.api.Test;

class SlotChoicesTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final UUID BUSY = UUID.randomUUID();
    private static final UUID IDLE = UUID.randomUUID();
    private static final Map<UUID, String> NAMES = Map.of(BUSY, "Daan", IDLE, "Noor");

    @Test
    void beginsWithWhomHasFewestVisitsInTheWeekOfTheSoonestMoment() {
        List<OfOne> choices =
                SlotChoices.of(List.of(slot(BUSY, MONDAY, 9, 3), slot(IDLE, MONDAY, 10, 1)), NAMES, day -> false);

        assertThat(choices).extracting(OfOne::name).containsExactly("Noor", "Daan");
    }

    /** Although a later week has fewer visits. */
    @Test
    void offersTheSoonestMomentsOneInEachPartOfADay() {
        List<Slot> slots = List.of(
                slot(BUSY, MONDAY.plusWeeks(1), 9, 0),
                slot(BUSY, MONDAY, 9, 3),
                slot(BUSY, MONDAY, 10, 3),
                slot(BUSY, MONDAY, 13, 3),
                slot(BUSY, MONDAY, 18, 3));

        assertThat(SlotChoices.of(slots, NAMES, day -> false).get(0).choices())
                .extracting(one -> one.start().getHour())
                .containsExactly(9, 13, 18, 9);
    }

    @Test
    void offersAFewAndMarksWhatLiesOutsideTheWindow() {
        var slots = new ArrayList<Slot>();
        for (int day = 0; day < 15; day++) {
            slots.add(slot(IDLE, MONDAY.plusDays(day), 9, 0));
        }

        List<Choice> choices =
                SlotChoices.of(slots, NAMES, day -> day.isAfter(MONDAY)).get(0).choices();

        assertThat(choices).hasSize(12);
        assertThat(choices.get(0).isOutside()).isFalse();
        assertThat(choices.get(1).isOutside()).isTrue();
    }

    private static Slot slot(UUID assistant, LocalDate date, int hour, int load) {
        Instant from = at(date, hour);
        return new Slot(assistant, new Period(from, from.plusSeconds(7200)), load, null);
    }
}
