package nl.meetmoment.access;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account to be opened.
 *
 * @param userName 3 to 60 letters, digits, dots, hyphens, underscores or at signs; capitals make no difference
 * @param password 15 characters or more, at most 72 bytes in UTF-8
 * @param confidentialitySignedOn of the confidentiality statement; without it no family data
 * @param conductCertifiedOn of the certificate of conduct; without it no family data
 * @param organisation of a recruiter, whose call list this is: code of a region of the study; null for everybody else
 */
public record NewAccount(
        String userName,
        String name,
        Role role,
        String password,
        @Nullable LocalDate confidentialitySignedOn,
        @Nullable LocalDate conductCertifiedOn,
        @Nullable String organisation) {

    static final String USER_NAME = "[A-Za-z0-9._@-]{3,60}";

    private static final Pattern USER_NAMES = Pattern.compile(USER_NAME);
    private static final Pattern ORGANISATIONS = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    public NewAccount {
        demand(isUserName(userName), "A user name has 3 to 60 letters, digits, dots or hyphens.");
        demand(!name.isBlank() && name.length() <= 100, "A name has 1 to 100 characters.");
        demand(
                !PasswordRule.isTooShort(password) && !PasswordRule.isTooLong(password),
                "A password has at least 15 characters and at most 72 bytes.");
        demand(
                organisation == null || (role == Role.RECRUITER && isOrganisation(organisation)),
                "Only a recruiter belongs to an organisation, which has a code such as vt_utrecht.");
    }

    /** Of somebody who belongs to no recruiting organisation. */
    public NewAccount(
            String userName,
            String name,
            Role role,
            String password,
            @Nullable LocalDate confidentialitySignedOn,
            @Nullable LocalDate conductCertifiedOn) {
        this(userName, name, role, password, confidentialitySignedOn, conductCertifiedOn, null);
    }

    static boolean isUserName(String text) {
        return USER_NAMES.matcher(text).matches();
    }

    private static boolean isOrganisation(String text) {
        return ORGANISATIONS.matcher(text).matches();
    }

    private static void demand(boolean isRight, String rule) {
        if (!isRight) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** Not the password: it never reaches a log by accident. */
    @Override
    public String toString() {
        return "NewAccount[" + role + "]";
    }
}
