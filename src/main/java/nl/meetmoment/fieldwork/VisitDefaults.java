package nl.meetmoment.fieldwork;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.common.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a visit is to when nobody is chosen. */
@Service
public class VisitDefaults {

    private final Families families;

    VisitDefaults(Families families) {
        this.families = families;
    }

    /** Ids of those who take part in the wave and live at home on that day; a child who left home is visited when it is chosen. */
    @Transactional(readOnly = true)
    public Set<UUID> whom(String caseNumber, String wave, LocalDate date) {
        return families
                .findById(caseNumber)
                .orElseThrow(Problem.NOT_FOUND::exception)
                .visitedByDefault(wave, date)
                .stream()
                .map(Participant::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
