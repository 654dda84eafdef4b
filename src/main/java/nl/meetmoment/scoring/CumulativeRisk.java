package nl.meetmoment.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The risks of a parent ("Cumulation of risk", instruments.md), each yes, no or unknown.
 *
 * @param enough so many or more are a cumulation
 */
public record CumulativeRisk(List<Optional<Boolean>> factors, int enough) {

    private static final int ENOUGH = 3;

    private static final BigDecimal HIGH_ACE = BigDecimal.valueOf(4);
    private static final BigDecimal LOW_INCOME = BigDecimal.valueOf(1500);
    private static final BigDecimal FEW_HOURS = BigDecimal.valueOf(12);
    private static final BigDecimal MANY_GLASSES = BigDecimal.valueOf(8);

    /** What the risks follow from; empty where unknown. Work and glasses are per week. */
    public record Circumstances(
            Optional<Boolean> hasHighAce,
            Optional<Boolean> hasLowIncome,
            Optional<BigDecimal> workHours,
            Optional<BigDecimal> glassesSelf,
            Optional<BigDecimal> glassesPartner,
            Optional<Boolean> hasPrimaryEducationOnly,
            Optional<Boolean> isSingleParent) {}

    /** Exactly 12 hours or 8 glasses are no risk. */
    public static CumulativeRisk of(Circumstances known) {
        return new CumulativeRisk(
                List.of(
                        known.hasHighAce(),
                        known.hasLowIncome(),
                        known.workHours().map(hours -> hours.compareTo(FEW_HOURS) < 0),
                        known.glassesSelf().map(CumulativeRisk::areMany),
                        known.glassesPartner().map(CumulativeRisk::areMany),
                        known.hasPrimaryEducationOnly(),
                        known.isSingleParent()),
                ENOUGH);
    }

    private static boolean areMany(BigDecimal glasses) {
        return glasses.compareTo(MANY_GLASSES) > 0;
    }

    /** Whether a sum score of the ACE-10 is a risk. */
    public static boolean isHighAce(BigDecimal total) {
        return total.compareTo(HIGH_ACE) >= 0;
    }

    /** Whether euro a month are a low income; exactly 1,500 are not. */
    public static boolean isLowIncome(BigDecimal income) {
        return income.compareTo(LOW_INCOME) < 0;
    }

    public long count() {
        return factors.stream().filter(factor -> factor.orElse(false)).count();
    }

    public long unknown() {
        return factors.stream().filter(Optional::isEmpty).count();
    }

    /** Empty while what is unknown can still decide it. */
    public Optional<Boolean> isCumulation() {
        if (count() >= enough) {
            return Optional.of(true);
        }
        return count() + unknown() < enough ? Optional.of(false) : Optional.empty();
    }
}
