package nl.meetmoment.response;

import nl.meetmoment.study.Proof;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The author's proof of the study as it is now. It takes seconds, so it is made when first asked for, and once. */
@Component
class Proofs {

    private record Made(String version, Proof proof) {}

    private final StudyCatalogue studies;
    private @Nullable Made made;

    Proofs(StudyCatalogue studies) {
        this.studies = studies;
    }

    /** Who asks meanwhile waits for the one that is being made. */
    synchronized Proof current() {
        Study study = studies.current();
        if (made == null || !made.version().equals(study.version())) {
            made = new Made(study.version(), Proof.of(study));
        }
        return made.proof();
    }
}
