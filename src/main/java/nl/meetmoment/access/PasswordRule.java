package nl.meetmoment.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Long enough to withstand guessing (promise W2), and no longer than bcrypt reads. */
final class PasswordRule implements ConstraintValidator<Password, String> {

    private static final int FEWEST_CHARACTERS = 15;

    private static final int MOST_BYTES = 72;

    static boolean isTooShort(String password) {
        return password.codePointCount(0, password.length()) < FEWEST_CHARACTERS;
    }

    static boolean isTooLong(String password) {
        return password.getBytes(UTF_8).length > MOST_BYTES;
    }

    @Override
    public boolean isValid(String password, ConstraintValidatorContext context) {
        boolean isShort = isTooShort(password);
        if (!isShort && !isTooLong(password)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(isShort ? "access.password.short" : "access.password.long")
                .addConstraintViolation();
        return false;
    }
}
