package nl.meetmoment.fieldwork.planning;

import java.util.List;
import java.util.UUID;

/** An assistant's time as its page shows it: the week in order, and the exceptions from today on. */
record HoursView(
        UUID assistant, String name, Terms terms, List<HoursStore.Week> weekly, List<HoursStore.Special> exceptions) {}
