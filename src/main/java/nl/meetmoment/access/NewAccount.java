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
 */
public record NewAccount(
        String userName,
        String name,
        Role role,
        String password,
        @Nullable LocalDate confidentialitySignedOn,
        @Nullable LocalDate conductCertifiedOn) {

    static final String USER_NAME = "[A-Za-z0-9._@-]{3,60}";

    private static final Pattern USER_NAMES = Pattern.compile(USER_NAME);

    public NewAccount {
        demand(isUserName(userName), "A user name has 3 to 60 letters, digits, dots or hyphens.");
        demand(!name.isBlank() && name.length() <= 100, "A name has 1 to 100 characters.");
        demand(
                !PasswordRule.isTooShort(password) && !PasswordRule.isTooLong(password),
                "A password has at least 15 characters and at most 72 bytes.");
    }

    static boolean isUserName(String text) {
        return USER_NAMES.matcher(text).matches();
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
