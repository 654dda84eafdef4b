package nl.meetmoment.study.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.instrument.OverlayKind;

/**
 * An overlay and what became of it, without its content.
 *
 * @param sha256 of the file that was sent, in hexadecimal
 * @param loadedBy an account
 * @param steps in order of time; none: a draft
 */
public record LoadedOverlay(
        UUID id,
        OverlayKind kind,
        String instrument,
        String sha256,
        Terms terms,
        UUID loadedBy,
        Instant loadedAt,
        List<Taken> steps) {

    /** What somebody did with an overlay. */
    public enum Step {
        APPLIED,
        DISCARDED,
        REPLACED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A step, with the account that took it. */
    public record Taken(Step step, UUID by, Instant at) {}

    public boolean isDraft() {
        return steps.isEmpty();
    }

    /** Whether it is laid over the definitions now. */
    public boolean isInUse() {
        return latest().filter(taken -> taken.step() == Step.APPLIED).isPresent();
    }

    /** Whether the latest step is this one, taken by this account. */
    public boolean isAt(Step step, UUID by) {
        return latest().filter(taken -> taken.step() == step && taken.by().equals(by))
                .isPresent();
    }

    /** Whether it is of the same kind and for the same instrument. */
    public boolean isSameAs(LoadedOverlay other) {
        return kind == other.kind && instrument.equals(other.instrument);
    }

    /** {@code draft}, or the code of its latest step. */
    public String state() {
        return latest().map(taken -> taken.step().code()).orElse("draft");
    }

    private Optional<Taken> latest() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }
}
