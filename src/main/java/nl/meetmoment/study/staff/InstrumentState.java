package nl.meetmoment.study.staff;

import java.time.LocalDate;
import java.util.Optional;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Licence;
import nl.meetmoment.instrument.NormedScores;
import nl.meetmoment.study.store.LoadedOverlay;
import nl.meetmoment.study.store.Waiver;

/**
 * How an instrument stands with its licence.
 *
 * @param isPlaced whether a questionnaire asks it
 * @param wording the overlay that is in use
 * @param norms likewise
 * @param key likewise
 */
record InstrumentState(
        Instrument instrument,
        boolean isPlaced,
        Optional<LoadedOverlay> wording,
        Optional<LoadedOverlay> norms,
        Optional<LoadedOverlay> key,
        Optional<Waiver> waiver) {

    boolean isProtected() {
        return instrument.licence().state() == Licence.State.PROTECTED;
    }

    boolean hasNormedScores() {
        return !new NormedScores(instrument).names().isEmpty();
    }

    /** Whether an item key could be loaded: the definition's is a stand-in. */
    boolean needsKey() {
        return instrument.licence().hasDemonstrationKey();
    }

    /** Whether there is anything that a licence holder could have handed over. */
    boolean isOfInterest() {
        return isProtected() || hasNormedScores() || wording.isPresent();
    }

    /** Why the study cannot go live with it: {@code wording} or {@code expired}; empty when it can. */
    Optional<String> obstacle(LocalDate today) {
        if (!isProtected() || !isPlaced || waiver.isPresent()) {
            return Optional.empty();
        }
        if (wording.isEmpty()) {
            return Optional.of("wording");
        }
        return wording.filter(overlay -> overlay.terms().areOver(today)).map(overlay -> "expired");
    }

    /** The same after its wording was withdrawn. */
    InstrumentState withoutWording() {
        return new InstrumentState(instrument, isPlaced, Optional.empty(), norms, key, waiver);
    }

    /** The same after its waiver was withdrawn. */
    InstrumentState withoutWaiver() {
        return new InstrumentState(instrument, isPlaced, wording, norms, key, Optional.empty());
    }
}
