package nl.meetmoment.linkage.consent;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meetmoment.linkage.consent.ConsentRecord.Manner;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What was typed about consent, in whichever of the forms.
 *
 * @param about number of whom it is about
 * @param by number of who says it; 0 is the guardian outside the family
 * @param way {@code drawn} when the signature was to be drawn, else the name is it
 * @param signature what was drawn, as {@link Handwriting} has it
 * @param agreed {@code yes} when the box was ticked
 */
record ConsentEntry(
        String about,
        String by,
        String purpose,
        String manner,
        String reference,
        String expiresOn,
        String reason,
        String typedName,
        String way,
        String signature,
        String agreed) {

    static final ConsentEntry EMPTY =
            new ConsentEntry(null, null, null, null, null, null, null, null, null, null, null);

    private static final int LONGEST_REASON = 500;

    private static final int SHORTEST_REASON = 5;

    private static final int LONGEST_LINE = 120;

    ConsentEntry(
            @Nullable String about,
            @Nullable String by,
            @Nullable String purpose,
            @Nullable String manner,
            @Nullable String reference,
            @Nullable String expiresOn,
            @Nullable String reason,
            @Nullable String typedName,
            @Nullable String way,
            @Nullable String signature,
            @Nullable String agreed) {
        this.about = given(about);
        this.by = given(by);
        this.purpose = given(purpose);
        this.manner = given(manner);
        this.reference = given(reference);
        this.expiresOn = given(expiresOn);
        this.reason = given(reason);
        this.typedName = given(typedName);
        this.way = given(way);
        this.signature = given(signature);
        this.agreed = given(agreed);
    }

    /** Of consent by telephone or on paper: where the recording or the sheet is. */
    void checkReference(Errors findings, LocalDate today) {
        if (how().filter(one -> one != Manner.LAPTOP).isEmpty()) {
            findings.rejectValue("manner", "finding", "consent.manner.problem");
        }
        checkLine(findings, "reference", reference, "consent.reference.problem");
        boolean isPast = day().filter(day -> !day.isBefore(today)).isEmpty();
        if (!expiresOn.isEmpty() && isPast) {
            findings.rejectValue("expiresOn", "finding", "consent.expires.problem");
        }
    }

    void checkReason(Errors findings) {
        boolean isText = reason.length() >= SHORTEST_REASON && reason.length() <= LONGEST_REASON;
        if (!isText || reason.indexOf('\0') >= 0) {
            findings.rejectValue("reason", "finding", "consent.reason.problem");
        }
    }

    /** Stopping needs no reason. */
    void checkOptionalReason(Errors findings) {
        if (!reason.isEmpty()) {
            checkReason(findings);
        }
    }

    void checkSignature(Errors findings) {
        checkLine(findings, "typedName", typedName, "consent.typed-name.problem");
        if (isDrawn() && Handwriting.of(signature).isEmpty()) {
            findings.rejectValue("signature", "finding", "consent.signature.problem");
        }
        if (!agreed.equals("yes")) {
            findings.rejectValue("agreed", "finding", "consent.agreed.problem");
        }
    }

    public boolean isDrawn() {
        return way.equals("drawn");
    }

    /** Empty where the name is the signature. */
    String drawn() {
        return isDrawn() ? signature : "";
    }

    private static void checkLine(Errors findings, String field, String text, String problem) {
        boolean isLine = text.length() <= LONGEST_LINE && text.chars().noneMatch(Character::isISOControl);
        if (text.length() < 2 || !isLine) {
            findings.rejectValue(field, "finding", problem);
        }
    }

    /** -1 when it is no number. */
    public int aboutNumber() {
        return number(about);
    }

    /** -1 when it is no number, 0 for the guardian outside the family. */
    public int byNumber() {
        return number(by);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }

    Optional<Manner> how() {
        return Stream.of(Manner.values())
                .filter(one -> one.code().equals(manner))
                .findFirst();
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(expiresOn));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Not what was typed: a name never reaches a log by accident. */
    @Override
    public String toString() {
        return "ConsentEntry[...]";
    }
}
