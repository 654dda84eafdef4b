package nl.meetmoment.access;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/** What the first administrator fills in. */
record SetupForm(
        @NotBlank(message = "access.setup.name.missing") @Size(max = 100, message = "access.setup.name.long")
        String name,

        @Pattern(regexp = NewAccount.USER_NAME, message = "access.setup.user-name.wrong")
        String userName,

        @Password String password,
        String again) {

    SetupForm {
        name = Objects.requireNonNullElse(name, "").strip();
        userName = Objects.requireNonNullElse(userName, "").strip();
        password = Objects.requireNonNullElse(password, "");
        again = Objects.requireNonNullElse(again, "");
    }

    @AssertTrue(message = "access.setup.again.different")
    public boolean isRepeated() {
        return again.equals(password);
    }

    NewAccount toNewAccount() {
        return new NewAccount(userName, name, Role.ADMINISTRATOR, password, null, null);
    }

    /** Not the password: it never reaches a log by accident. */
    @Override
    public String toString() {
        return "SetupForm[]";
    }
}
