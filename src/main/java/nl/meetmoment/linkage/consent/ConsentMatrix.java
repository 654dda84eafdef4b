package nl.meetmoment.linkage.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.linkage.Tie.Authority;
import nl.meetmoment.linkage.consent.ConsentSubject.Holder;
import nl.meetmoment.linkage.consent.ConsentSubject.Kind;
import nl.meetmoment.linkage.consent.ConsentSubject.Said;
import nl.meetmoment.linkage.consent.Standing.Outcome;
import nl.meetmoment.linkage.consent.Standing.Signature;
import nl.meetmoment.linkage.consent.Standing.State;
import org.jspecify.annotations.Nullable;

/**
 * Who has to consent, by promise S7: for a child under 12 those with authority, from 12 to 15 the child and those with
 * authority, from 16 the child alone. What a child said before its twelfth or sixteenth birthday is asked again after it.
 * An objection ends taking part; a coordinator may excuse single adults, never all of them.
 */
final class ConsentMatrix {

    private static final int CONSENTS_TOO = 12;

    static final int CONSENTS_ALONE = 16;

    private final ConsentSubject subject;

    /** In the order in which it was said. */
    private final List<Said> said;

    private ConsentMatrix(ConsentSubject subject, List<Said> said) {
        this.subject = subject;
        this.said = said;
    }

    static Standing of(ConsentSubject subject, List<Said> said) {
        var matrix = new ConsentMatrix(subject, List.copyOf(said));
        List<Signature> signatures = matrix.signatures();
        return new Standing(matrix.outcome(signatures), signatures);
    }

    private List<Signature> signatures() {
        var signatures = new ArrayList<Signature>();
        if (needsOwn()) {
            signatures.add(new Signature(subject.id(), state(subject.id())));
        }
        if (needsAdults()) {
            subject.adults().stream()
                    .filter(this::isAsked)
                    .forEach(adult -> signatures.add(new Signature(adult.id(), state(adult.id()))));
            if (subject.hasOutsideGuardian()) {
                signatures.add(new Signature(null, state(null)));
            }
        }
        return signatures;
    }

    private boolean needsOwn() {
        return !subject.isChild() || subject.age() >= CONSENTS_TOO;
    }

    private boolean needsAdults() {
        return subject.isChild() && subject.age() < CONSENTS_ALONE;
    }

    /** Excused adults stay in sight, also where nobody found out whether they have authority. */
    private boolean isAsked(Holder adult) {
        return adult.isGuardian()
                || adult.authority() == Authority.YES
                || (adult.authority() == Authority.UNKNOWN && state(adult.id()) == State.EXCUSED);
    }

    private Outcome outcome(List<Signature> signatures) {
        if (said.stream().anyMatch(one -> one.kind() == Kind.OBJECTED)) {
            return Outcome.OBJECTED;
        }
        if (isWithdrawn(signatures)) {
            return Outcome.WITHDRAWN;
        }
        if (needsAdults() && isAuthorityUnknown()) {
            return Outcome.AUTHORITY_UNKNOWN;
        }
        if (needsAdults() && !isAnyAdultLeft(signatures)) {
            return Outcome.NOBODY;
        }
        return worst(signatures);
    }

    /** The person's own withdrawal counts at any age, until those who consent for the person do so again. */
    private boolean isWithdrawn(List<Signature> signatures) {
        return signatures.stream().anyMatch(one -> one.state() == State.WITHDRAWN)
                || (!needsOwn() && isOwnWithdrawalLast());
    }

    private boolean isOwnWithdrawalLast() {
        return said.stream()
                .filter(one -> one.kind() == Kind.GIVEN || subject.id().equals(one.by()))
                .reduce((earlier, later) -> later)
                .filter(last -> last.kind() == Kind.WITHDRAWN)
                .isPresent();
    }

    /** A guardian has the authority, whatever is known of the parents. */
    private boolean isAuthorityUnknown() {
        return !subject.hasOutsideGuardian()
                && subject.adults().stream().noneMatch(Holder::isGuardian)
                && subject.adults().stream()
                        .filter(adult -> adult.authority() == Authority.UNKNOWN)
                        .anyMatch(adult -> state(adult.id()) != State.EXCUSED);
    }

    private boolean isAnyAdultLeft(List<Signature> signatures) {
        return signatures.stream()
                .filter(one -> !subject.id().equals(one.by()))
                .anyMatch(one -> one.state() != State.EXCUSED);
    }

    private static Outcome worst(List<Signature> signatures) {
        if (signatures.stream().anyMatch(one -> one.state() == State.MISSING)) {
            return Outcome.MISSING;
        }
        return signatures.stream().anyMatch(one -> one.state() == State.RENEW) ? Outcome.RENEW : Outcome.COMPLETE;
    }

    /** By what this person said last. */
    private State state(@Nullable UUID by) {
        Optional<Said> last =
                said.stream().filter(one -> Objects.equals(one.by(), by)).reduce((earlier, later) -> later);
        return last.map(this::held).orElse(State.MISSING);
    }

    private State held(Said last) {
        return switch (last.kind()) {
            case GIVEN -> holds(last) ? State.GIVEN : State.RENEW;
            case EXCUSED -> State.EXCUSED;
            case WITHDRAWN, OBJECTED -> State.WITHDRAWN;
        };
    }

    private boolean holds(Said given) {
        boolean isOwn = subject.isChild() && subject.id().equals(given.by());
        return !given.isExpired() && (!isOwn || band(given.ageThen()) == band(subject.age()));
    }

    private static int band(int age) {
        return age < CONSENTS_TOO ? 0 : age < CONSENTS_ALONE ? 1 : 2;
    }
}
