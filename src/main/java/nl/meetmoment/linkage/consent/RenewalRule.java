package nl.meetmoment.linkage.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.fieldwork.FamilyMember;
import nl.meetmoment.linkage.consent.Renewal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Why a consent has to be asked again: a child turns 12, when it consents too, or 16, when it consents alone (promise S7); its
 * term ends; or its form has a newer version. Whose consent was never complete is none of this rule's.
 *
 * @param versions the newest one of each purpose's form
 */
record RenewalRule(LocalDate today, Map<String, Integer> versions) {

    /** How many days ahead is looked. */
    static final int DAYS_AHEAD = 60;

    /**
     * What somebody consented to last.
     *
     * @param by who said it; null is a guardian outside the family
     * @param on day on which it was said
     */
    record Given(
            UUID about,
            @Nullable UUID by,
            String purpose,
            int version,
            LocalDate on,
            @Nullable LocalDate expiresOn) {}

    /** One reason at most for each purpose: the one that comes first. */
    List<Renewal> of(FamilyMember about, Collection<Given> given) {
        return given.stream().collect(Collectors.groupingBy(Given::purpose)).values().stream()
                .flatMap(ofPurpose -> first(about, ofPurpose).stream())
                .toList();
    }

    private Optional<Renewal> first(FamilyMember about, List<Given> given) {
        var found = new ArrayList<Renewal>();
        if (about.isChild()) {
            birthday(about, given, 12, Reason.TWELVE).ifPresent(found::add);
            birthday(about, given, 16, Reason.SIXTEEN).ifPresent(found::add);
        }
        given.stream().filter(one -> hasSay(about, one)).forEach(one -> {
            expiry(about, one).ifPresent(found::add);
            version(about, one).ifPresent(found::add);
        });
        return found.stream()
                .filter(one -> !one.due().isAfter(today.plusDays(DAYS_AHEAD)))
                .min(Comparator.comparing(Renewal::due).thenComparing(Renewal::reason));
    }

    /** From its birthday on a child has to have said it since; of those whom it was asked of before only. */
    private Optional<Renewal> birthday(FamilyMember child, List<Given> given, int age, Reason reason) {
        LocalDate day = child.birth().atDay(1).plusYears(age);
        boolean wasAskedBefore = given.stream().anyMatch(one -> one.on().isBefore(day));
        boolean saidSince = given.stream()
                .anyMatch(one -> child.id().equals(one.by()) && !one.on().isBefore(day));
        return wasAskedBefore && !saidSince ? Optional.of(renewal(child, given.get(0), reason, day)) : Optional.empty();
    }

    /** From 16 on everybody consents alone, and nothing else can be asked again. */
    private boolean hasSay(FamilyMember about, Given one) {
        boolean consentsAlone = !about.isChild() || about.ageOn(today) >= ConsentMatrix.CONSENTS_ALONE;
        return !consentsAlone || about.id().equals(one.by());
    }

    private Optional<Renewal> expiry(FamilyMember about, Given one) {
        return Optional.ofNullable(one.expiresOn()).map(last -> renewal(about, one, Reason.EXPIRY, last.plusDays(1)));
    }

    private Optional<Renewal> version(FamilyMember about, Given one) {
        int newest = Objects.requireNonNullElse(versions.get(one.purpose()), one.version());
        return one.version() < newest ? Optional.of(renewal(about, one, Reason.VERSION, today)) : Optional.empty();
    }

    private static Renewal renewal(FamilyMember about, Given one, Reason reason, LocalDate due) {
        return new Renewal(about.id(), about.caseNumber(), about.number(), one.purpose(), reason, due);
    }
}
