package nl.meetmoment.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much violence there is in a family, over all forms of a wave ("Family violence class", instruments.md). The highest
 * count that any member reports counts, never a sum over members or directions; what is not answered counts nothing.
 */
public final class FamilyViolence {

    static final String SERIOUS = "serious";
    static final String MALTREATMENT = "cm";

    private static final String PARTNER = "pv_";
    private static final int FREQUENT_PARTNER_VIOLENCE = 22;
    private static final int FREQUENT_MALTREATMENT = 3;
    private static final int LITTLE_PARTNER_VIOLENCE = 3;

    /** Incidents by who reports them, about whom, and of which kind. */
    private final Map<List<String>, Integer> incidents = new HashMap<>();

    /**
     * Takes one answer in.
     *
     * @param flags of the item: {@code pv_self}, {@code pv_partner}, {@code pv_parents} (mild partner violence, by who
     *     acted), {@code cm} (mild child maltreatment), {@code serious}
     * @param count incidents in the period
     */
    public void add(String participant, String target, Iterable<String> flags, int count) {
        for (String flag : flags) {
            if (flag.startsWith(PARTNER) || flag.equals(MALTREATMENT) || flag.equals(SERIOUS)) {
                incidents.merge(
                        List.of(participant, flag.equals(MALTREATMENT) ? target : "", flag), count, Integer::sum);
            }
        }
    }

    /** Mild incidents between partners; empty when nobody answered an item about them. */
    public Optional<Integer> partnerViolence() {
        return highest(PARTNER);
    }

    /** Mild incidents of a parent towards a child; empty when nobody answered an item about them. */
    public Optional<Integer> maltreatment() {
        return highest(MALTREATMENT);
    }

    /** Whether anything serious was reported; empty when nobody answered anything. */
    public Optional<Boolean> isSerious() {
        return incidents.isEmpty()
                ? Optional.empty()
                : Optional.of(highest(SERIOUS).orElse(0) > 0);
    }

    /** {@code none}, {@code moderate} or {@code frequent_or_severe}; empty when nobody answered anything. */
    public Optional<String> violenceClass() {
        return isSerious()
                .map(isSerious -> violenceClass(
                        isSerious, partnerViolence().orElse(0), maltreatment().orElse(0)));
    }

    private static String violenceClass(boolean isSerious, int partnerViolence, int maltreatment) {
        if (isSerious || partnerViolence >= FREQUENT_PARTNER_VIOLENCE || maltreatment >= FREQUENT_MALTREATMENT) {
            return "frequent_or_severe";
        }
        return partnerViolence <= LITTLE_PARTNER_VIOLENCE && maltreatment == 0 ? "none" : "moderate";
    }

    private Optional<Integer> highest(String kind) {
        return incidents.entrySet().stream()
                .filter(entry -> entry.getKey().get(2).startsWith(kind))
                .map(Map.Entry::getValue)
                .max(Integer::compare);
    }
}
