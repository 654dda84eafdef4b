package nl.meetmoment.scoring;

import java.util.List;
import java.util.Optional;

/**
 * Seven risks of a parent ("Cumulation of risk", instruments.md); three or more are a cumulation. Each is yes, no or
 * unknown.
 */
public record CumulativeRisk(List<Optional<Boolean>> factors) {

    private static final int ENOUGH = 3;

    private static final int HIGH_ACE = 4;
    private static final int LOW_INCOME = 1500;
    private static final int FEW_HOURS = 12;
    private static final int MANY_GLASSES = 8;

    /** What the risks follow from; empty where unknown. */
    public record Circumstances(
            Optional<Integer> ace,
            Optional<Boolean> hasLowIncome,
            Optional<Integer> workHours,
            Optional<Integer> glassesSelf,
            Optional<Integer> glassesPartner,
            Optional<Boolean> hasPrimaryEducationOnly,
            Optional<Boolean> isSingleParent) {}

    /** Exactly 1,500 euro, 12 hours or 8 glasses are no risk. */
    public static CumulativeRisk of(Circumstances known) {
        return new CumulativeRisk(List.of(
                known.ace().map(score -> score >= HIGH_ACE),
                known.hasLowIncome(),
                known.workHours().map(hours -> hours < FEW_HOURS),
                known.glassesSelf().map(glasses -> glasses > MANY_GLASSES),
                known.glassesPartner().map(glasses -> glasses > MANY_GLASSES),
                known.hasPrimaryEducationOnly(),
                known.isSingleParent()));
    }

    /** Whether an amount a month is a low income. */
    public static boolean isLow(int income) {
        return income < LOW_INCOME;
    }

    public long count() {
        return factors.stream().filter(factor -> factor.orElse(false)).count();
    }

    public long unknown() {
        return factors.stream().filter(Optional::isEmpty).count();
    }

    /** Empty while what is unknown can still decide it. */
    public Optional<Boolean> isCumulation() {
        if (count() >= ENOUGH) {
            return Optional.of(true);
        }
        return count() + unknown() < ENOUGH ? Optional.of(false) : Optional.empty();
    }
}
