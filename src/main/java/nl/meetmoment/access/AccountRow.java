package nl.meetmoment.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as its administrator sees it.
 *
 * @param organisation code of the one that a recruiter works for, or null
 * @param state {@code invited} until a password was chosen, {@code active} or {@code disabled}
 */
record AccountRow(
        UUID id,
        String userName,
        String name,
        String role,
        @Nullable LocalDate confidentialitySignedOn,
        @Nullable LocalDate conductCertifiedOn,
        @Nullable String organisation,
        String state) {

    public boolean isCleared() {
        return confidentialitySignedOn != null && conductCertifiedOn != null;
    }

    public boolean isDisabled() {
        return state.equals("disabled");
    }
}
