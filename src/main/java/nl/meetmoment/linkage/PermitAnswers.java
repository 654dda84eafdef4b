package nl.meetmoment.linkage;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meetmoment.common.TokenHash;
import nl.meetmoment.fieldwork.PermitIssued;
import nl.meetmoment.fieldwork.PermitRequested;
import nl.meetmoment.fieldwork.PersonNotRegistered;
import nl.meetmoment.fieldwork.ScrubbingTokens;
import nl.meetmoment.fieldwork.TakesNoPart;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Answers fieldwork's request to open a response: the participant goes in, the pseudonym comes out. */
@Component
class PermitAnswers {

    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    private final Persons persons;

    private final Withdrawals withdrawals;

    private final TokenHash tokens;

    private final ApplicationEventPublisher events;

    PermitAnswers(Persons persons, Withdrawals withdrawals, TokenHash tokens, ApplicationEventPublisher events) {
        this.persons = persons;
        this.withdrawals = withdrawals;
        this.tokens = tokens;
        this.events = events;
    }

    @EventListener
    void issue(PermitRequested asked) {
        if (withdrawals.isFrom(asked.participant(), asked.wave().toLowerCase(Locale.ROOT))) {
            throw new TakesNoPart();
        }
        LinkingKey key = persons.linkingKey(asked.participant()).orElseThrow(PersonNotRegistered::new);
        events.publishEvent(new PermitIssued(
                asked.handle(),
                key.familyKey(),
                key.pseudonym(),
                asked.wave(),
                asked.questionnaire(),
                asked.facts(),
                asked.mode(),
                asked.entry(),
                asked.validUntil(),
                scrubbingTokens(key.caseNumber())));
    }

    private ScrubbingTokens scrubbingTokens(String caseNumber) {
        String salt = newSalt();
        Set<String> words = FamilyWords.of(persons.ofFamily(caseNumber));
        return new ScrubbingTokens(
                salt, words.stream().map(word -> tokens.of(salt, word)).collect(Collectors.toSet()));
    }

    private String newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
