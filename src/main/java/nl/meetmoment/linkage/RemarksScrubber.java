package nl.meetmoment.linkage;

import java.util.List;
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
        remarks.replace(scrubbed(List.of(remarks.caseNumber()), remarks.text()));
    }

    /** Without the names, streets, places and numbers of these families. */
    String scrubbed(List<String> caseNumbers, String text) {
        String salt = UUID.randomUUID().toString();
        Set<String> hashes = caseNumbers.stream()
                .flatMap(caseNumber -> FamilyWords.of(persons.ofFamily(caseNumber)).stream())
                .map(word -> tokens.of(salt, word))
                .collect(Collectors.toSet());
        return scrubber.scrub(text, salt, hashes);
    }
}
