package nl.meetmoment.fieldwork.planning;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meetmoment.fieldwork.AssistantTime;
import nl.meetmoment.fieldwork.DutchTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps when an assistant can visit. Who may is asked before. */
@Service
public class AssistantHours {

    private final HoursStore store;
    private final AssistantTime time;
    private final Clock clock;

    AssistantHours(HoursStore store, AssistantTime time, Clock clock) {
        this.store = store;
        this.time = time;
        this.clock = clock;
    }

    /** @throws PlanningRefused when the hours overlap others of that day of the week */
    @Transactional
    public void addWeekly(UUID assistant, DayOfWeek day, Hours hours) {
        time.lock(List.of(assistant));
        if (ahead(assistant).overlapped(day, hours).isPresent()) {
            throw new PlanningRefused("weekly-overlap");
        }
        store.add(assistant, day, hours);
    }

    /** @throws PlanningRefused when the day is over, is free already, or the hours overlap what is open on it */
    @Transactional
    public void addExtra(UUID assistant, LocalDate date, Hours hours) {
        time.lock(List.of(assistant));
        demandAhead(date);
        Availability known = ahead(assistant);
        if (known.free().contains(date)) {
            throw new PlanningRefused("extra-on-free");
        }
        if (known.overlapped(date, hours).isPresent()) {
            throw new PlanningRefused("extra-overlap");
        }
        store.add(assistant, date, hours);
    }

    /**
     * Visits that are planned on the day stay: whoever plans has to move them.
     *
     * @return how many those are
     * @throws PlanningRefused when the day is over, is free already, or has extra hours
     */
    @Transactional
    public int addFree(UUID assistant, LocalDate date) {
        time.lock(List.of(assistant));
        demandAhead(date);
        Availability known = ahead(assistant);
        if (known.free().contains(date)) {
            throw new PlanningRefused("free-twice");
        }
        if (known.extra().stream().anyMatch(one -> one.date().equals(date))) {
            throw new PlanningRefused("free-on-extra");
        }
        store.add(assistant, date, null);
        return store.visitsOn(assistant, date);
    }

    @Transactional
    public void remove(UUID assistant, UUID entry) {
        time.lock(List.of(assistant));
        store.remove(assistant, entry);
    }

    @Transactional
    public void keep(UUID assistant, Terms terms) {
        store.keep(assistant, terms);
    }

    @Transactional(readOnly = true)
    public HoursView of(UUID assistant, String name) {
        List<UUID> only = List.of(assistant);
        return new HoursView(
                assistant,
                name,
                store.terms(only).getOrDefault(assistant, Terms.USUAL),
                store.weeks(only),
                store.exceptions(only, today()));
    }

    private Availability ahead(UUID assistant) {
        return store.availability(assistant, today());
    }

    private void demandAhead(LocalDate date) {
        if (date.isBefore(today())) {
            throw new PlanningRefused("day-over");
        }
    }

    private LocalDate today() {
        return DutchTime.dateOf(clock.instant());
    }
}
