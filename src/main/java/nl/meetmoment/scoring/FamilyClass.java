package nl.meetmoment.scoring;

import java.util.Optional;

/**
 * What is derived over all that a family filled in in one wave.
 *
 * @param subject whom it is about: letter of a target child, or pseudonym of a respondent; empty for the family
 * @param name such as {@code violence_class}
 * @param value empty when it is missing
 */
record FamilyClass(String wave, String subject, String name, Optional<String> value) {

    static FamilyClass yesNo(String wave, String subject, String name, Optional<Boolean> is) {
        return new FamilyClass(wave, subject, name, is.map(yes -> yes ? "yes" : "no"));
    }
}
