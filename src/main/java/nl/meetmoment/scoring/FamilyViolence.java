package nl.meetmoment.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Item;

/**
 * How much violence there is in a family, over all forms of a wave ("Family violence class", instruments.md). The highest
 * count that any member reports counts, never a sum over members, directions or children; what is not answered counts
 * nothing. Items say by flags what they are about: {@code cm} (child maltreatment) or partner violence, with a flag
 * beginning with {@code pv_} for each direction, and beside one of these {@code serious}, or {@code uncounted} for what
 * belongs to the form and is no violence or counts elsewhere; without either they are mild. What one did and what the other
 * did are never added up; where it is not known who did it, that is a direction of its own, so that no incident counts
 * twice.
 */
public final class FamilyViolence {

    private static final String SERIOUS = "serious";
    private static final String UNCOUNTED = "uncounted";
    private static final String MALTREATMENT = "cm";
    private static final String PARTNER_VIOLENCE = "pv_";

    private static final int FREQUENT_PARTNER_VIOLENCE = 22;
    private static final int FREQUENT_MALTREATMENT = 3;
    private static final int LITTLE_PARTNER_VIOLENCE = 3;

    /** Who tells of it, about which child, if any, and the flag. */
    private record Report(String participant, String child, String flag) {

        boolean isPartnerViolence() {
            return flag.startsWith(PARTNER_VIOLENCE);
        }

        boolean isMaltreatment() {
            return flag.equals(MALTREATMENT);
        }
    }

    /** Mild incidents; 0 as well where an item of the form was answered that does not count as mild. */
    private final Map<Report, Integer> mild = new HashMap<>();

    private boolean isAnySerious;

    /**
     * Takes in what one member reports.
     *
     * @param target the child that items about maltreatment are about
     * @param given the answers to these items and to those that their flags come from
     */
    public void addAll(
            String participant, String target, Stream<Item> items, Function<String, Optional<Answer>> given) {
        items.filter(item -> !item.flags().isEmpty()).forEach(item -> given.apply(item.code())
                .filter(Answer::isGiven)
                .flatMap(answer -> item.type().score(answer.value()))
                .ifPresent(incidents -> add(participant, target, item.flags(given), incidents)));
    }

    /**
     * Takes one answer in.
     *
     * @param target the child that an item about maltreatment is about
     * @param flags of the item
     * @param incidents in the period
     */
    void add(String participant, String target, Set<String> flags, int incidents) {
        boolean isSerious = flags.contains(SERIOUS);
        boolean isMild = !isSerious && !flags.contains(UNCOUNTED);
        for (String flag : flags) {
            var report = new Report(participant, flag.equals(MALTREATMENT) ? target : "", flag);
            if (report.isPartnerViolence() || report.isMaltreatment()) {
                mild.merge(report, isMild ? incidents : 0, Integer::sum);
                isAnySerious |= isSerious && incidents > 0;
            }
        }
    }

    /** Mild incidents between partners; empty when nobody answered an item about violence between them. */
    public Optional<Integer> partnerViolence() {
        return highest(Report::isPartnerViolence);
    }

    /** Mild incidents towards a child; empty when nobody answered an item about maltreatment. */
    public Optional<Integer> maltreatment() {
        return highest(Report::isMaltreatment);
    }

    /** Whether anything serious was reported; empty when nobody answered anything. */
    public Optional<Boolean> isSerious() {
        return mild.isEmpty() ? Optional.empty() : Optional.of(isAnySerious);
    }

    /** {@code none}, {@code moderate} or {@code frequent_or_severe}; empty when nobody answered anything. */
    public Optional<String> violenceClass() {
        int between = partnerViolence().orElse(0);
        int towards = maltreatment().orElse(0);
        return isSerious().map(isSerious -> violenceClass(isSerious, between, towards));
    }

    /** No incident of either kind; empty while what nobody answered could tell of one. */
    public Optional<Boolean> hasStopped() {
        boolean isAny = isAnySerious
                || partnerViolence().orElse(0) > 0
                || maltreatment().orElse(0) > 0;
        if (isAny) {
            return Optional.of(false);
        }
        return partnerViolence().isPresent() && maltreatment().isPresent() ? Optional.of(true) : Optional.empty();
    }

    private static String violenceClass(boolean isSerious, int partnerViolence, int maltreatment) {
        if (isSerious || partnerViolence >= FREQUENT_PARTNER_VIOLENCE || maltreatment >= FREQUENT_MALTREATMENT) {
            return "frequent_or_severe";
        }
        return partnerViolence <= LITTLE_PARTNER_VIOLENCE && maltreatment == 0 ? "none" : "moderate";
    }

    private Optional<Integer> highest(Predicate<Report> isMeant) {
        return mild.entrySet().stream()
                .filter(entry -> isMeant.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .max(Integer::compare);
    }
}
