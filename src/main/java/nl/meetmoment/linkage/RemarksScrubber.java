package nl.meetmoment.linkage;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.common.TokenHash;
import nl.meetmoment.common.scrub.Scrubber;
import nl.meetmoment.fieldwork.RemarksToScrub;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes a family's names, streets, places and numbers out of what staff write about it: linkage alone knows them. */
@Component
class RemarksScrubber {

    private final Persons persons;
    private final TokenHash tokens;
    private final Scrubber scrubber;

    RemarksScrubber(Persons persons, TokenHash tokens, Scrubber scrubber) {
        this.persons = persons;
        this.tokens = tokens;
        this.scrubber = scrubber;
    }

    @EventListener
    void scrub(RemarksToScrub remarks) {
        if (remarks.text().isEmpty()) {
            return;
        }
        String salt = UUID.randomUUID().toString();
        Set<String> hashes = FamilyWords.of(persons.ofFamily(remarks.caseNumber())).stream()
                .map(word -> tokens.of(salt, word))
                .collect(Collectors.toSet());
        remarks.replace(scrubber.scrub(remarks.text(), salt, hashes));
    }
}
