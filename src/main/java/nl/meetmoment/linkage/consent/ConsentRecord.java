package nl.meetmoment.linkage.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said about somebody's taking part.
 *
 * @param by who said it, or whom an exception is about; null is the guardian outside the family
 * @param takenBy account of who was there or on the telephone: the witness
 * @param expiresOn the last day on which it holds, or null
 * @param typedName of who signed on the laptop, or empty
 * @param signature of who drew it, as {@link Handwriting} has it, or empty
 * @param reference to the recording or the sheet of paper, or empty
 * @param reason of an exception, withdrawal or objection, or empty
 */
record ConsentRecord(
        UUID id,
        UUID participant,
        @Nullable UUID by,
        String purpose,
        int version,
        String sha256,
        ConsentSubject.Kind kind,
        Manner manner,
        Instant at,
        UUID takenBy,
        @Nullable LocalDate expiresOn,
        String typedName,
        String signature,
        String reference,
        String reason) {

    enum Manner {
        LAPTOP,
        TELEPHONE,
        PAPER;

        String code() {
            return switch (this) {
                case LAPTOP -> "laptop";
                case TELEPHONE -> "telephone";
                case PAPER -> "paper";
            };
        }
    }

    /** Not who signed: it never reaches a log by accident. */
    @Override
    public String toString() {
        return "ConsentRecord[" + id + "]";
    }
}
