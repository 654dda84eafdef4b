/**
 * Persons, contact data, consent and the linking key: the one place where a name meets a pseudonym. Nothing depends on it.
 * Entry points: {@code PersonRegistration}, {@code FamilyPersons} and {@code SafeContactAdvice}.
 */
@ApplicationModule(
        allowedDependencies = {
            "study",
            "fieldwork",
            "fieldwork :: recruitment",
            "fieldwork :: calls",
            "fieldwork :: planning",
            "fieldwork :: danger",
            "fieldwork :: overview",
            "fieldwork :: messages",
            "access",
            "audit",
            "common"
        })
@NullMarked
package nl.meetmoment.linkage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
