package nl.meetmoment.fieldwork.rewards;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A new budget as it was typed. */
record BudgetForm(
        @Size(min = 1, max = 80, message = "rewards.budget.name.problem")
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "rewards.budget.name.problem")
        String name,

        @Pattern(regexp = "GI|VT|", message = "rewards.budget.kind.problem")
        String kind,

        @Pattern(regexp = "[1-9]\\d{0,6}", message = "rewards.budget.euros.problem")
        String euros) {

    static final BudgetForm EMPTY = new BudgetForm("", "", "");

    BudgetForm(@Nullable String name, @Nullable String kind, @Nullable String euros) {
        this.name = name == null ? "" : name.strip();
        this.kind = kind == null ? "" : kind;
        this.euros = euros == null ? "" : euros.strip();
    }
}
