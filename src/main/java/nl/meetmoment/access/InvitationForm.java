package nl.meetmoment.access;

import jakarta.validation.constraints.AssertTrue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A password, chosen twice alike. */
record InvitationForm(@Password String password, String again) {

    InvitationForm(@Nullable String password, @Nullable String again) {
        this.password = Objects.requireNonNullElse(password, "");
        this.again = Objects.requireNonNullElse(again, "");
    }

    @AssertTrue(message = "access.setup.again.different")
    public boolean isRepeated() {
        return again.equals(password);
    }

    /** Not the password: it never reaches a log by accident. */
    @Override
    public String toString() {
        return "InvitationForm[]";
    }
}
