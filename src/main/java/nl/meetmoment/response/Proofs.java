package nl.meetmoment.response;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.meetmoment.study.Proof;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.stereotype.Component;

/** The author's proof of the study as it is now. It takes seconds, so it is made when first asked for, and once. */
@Component
class Proofs {

    private final StudyCatalogue studies;
    private final Map<String, Proof> made = new ConcurrentHashMap<>();

    Proofs(StudyCatalogue studies) {
        this.studies = studies;
    }

    /** Who asks meanwhile waits for the one that is being made. */
    Proof current() {
        return made.computeIfAbsent(studies.current().version(), version -> Proof.of(studies.current()));
    }
}
