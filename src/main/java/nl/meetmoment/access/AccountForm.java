package nl.meetmoment.access;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account as an administrator types it; the dates may be empty, and then there is no family data for it. */
record AccountForm(
        @NotBlank(message = "access.account.name.missing")
        @Size(max = 100, message = "access.setup.name.long")
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "access.account.name.missing")
        String name,

        @Pattern(regexp = NewAccount.USER_NAME, message = "access.setup.user-name.wrong")
        String userName,

        @Pattern(
                regexp = "coordinator|assistant|caller|recruiter|researcher|administrator",
                message = "access.account.role.problem")
        String role,

        String organisation,
        String confidentialitySignedOn,
        String conductCertifiedOn) {

    static final AccountForm EMPTY = new AccountForm("", "", "", "", "", "");

    AccountForm(
            @Nullable String name,
            @Nullable String userName,
            @Nullable String role,
            @Nullable String organisation,
            @Nullable String confidentialitySignedOn,
            @Nullable String conductCertifiedOn) {
        this.name = given(name);
        this.userName = given(userName);
        this.role = given(role);
        this.organisation = given(organisation);
        this.confidentialitySignedOn = given(confidentialitySignedOn);
        this.conductCertifiedOn = given(conductCertifiedOn);
    }

    static AccountForm of(AccountRow account) {
        return new AccountForm(
                account.name(),
                account.userName(),
                account.role(),
                Objects.toString(account.organisation(), ""),
                Objects.toString(account.confidentialitySignedOn(), ""),
                Objects.toString(account.conductCertifiedOn(), ""));
    }

    @AssertTrue(message = "access.account.date.problem")
    public boolean isConfidentialityDated() {
        return confidentialitySignedOn.isEmpty()
                || date(confidentialitySignedOn).isPresent();
    }

    @AssertTrue(message = "access.account.date.problem")
    public boolean isConductDated() {
        return conductCertifiedOn.isEmpty() || date(conductCertifiedOn).isPresent();
    }

    /** Of a form without findings. */
    NewAccount toNewAccount(String password) {
        return new NewAccount(userName, name, toRole(), password, confidentiality(), conduct(), workplace());
    }

    Role toRole() {
        return Role.ofCode(role);
    }

    boolean isRecruiter() {
        return role.equals("recruiter");
    }

    /** Code of the organisation; null for who is no recruiter, whatever was chosen. */
    @Nullable
    String workplace() {
        return isRecruiter() ? organisation : null;
    }

    @Nullable
    LocalDate confidentiality() {
        return date(confidentialitySignedOn).orElse(null);
    }

    @Nullable
    LocalDate conduct() {
        return date(conductCertifiedOn).orElse(null);
    }

    /** As browsers send dates, of this century. */
    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() >= 2000 && day.getYear() < 2100);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
