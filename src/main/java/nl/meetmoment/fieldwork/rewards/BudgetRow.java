package nl.meetmoment.fieldwork.rewards;

import java.util.UUID;

/**
 * A budget and what was paid from it, in euros.
 *
 * @param kind of organisation whose families it is for, or empty for all others
 */
record BudgetRow(UUID id, String name, String kind, int euros, int spent, boolean isOpen) {

    public int left() {
        return euros - spent;
    }
}
