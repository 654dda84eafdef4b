package nl.meetmoment;

import nl.meetmoment.access.Accounts;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps invented families and real ones apart, before the first page is served. */
@Component
class DemonstrationRules {

    private static final String LIVE_STUDY_ON_DEMONSTRATION =
            "This data folder holds a demonstration and can never hold real families, but the study is live: "
                    + "choose another folder with --data.";

    private static final String DEMONSTRATION_ON_REAL_DATA =
            "This data folder holds real accounts, so no demonstration is put into it: "
                    + "choose another folder with --data, or start without --demo.";

    private static final String DEMONSTRATION_OF_LIVE_STUDY =
            "The study is live, so there is no demonstration of it here: "
                    + "start without --demo, or choose another folder with --data.";

    private static final String INTERRUPTED =
            "The demonstration in this data folder was interrupted while it was filled in: "
                    + "delete the folder and start again with --demo.";

    private final DemonstrationMark mark;

    private final Accounts accounts;

    private final StudyCatalogue studies;

    private final boolean isAskedFor;

    DemonstrationRules(
            DemonstrationMark mark,
            Accounts accounts,
            StudyCatalogue studies,
            @Value("${meetmoment.demo:false}") boolean isAskedFor) {
        this.mark = mark;
        this.accounts = accounts;
        this.studies = studies;
        this.isAskedFor = isAskedFor;
    }

    /** Ends the start with a sentence when the folder is not fit for what is asked; a demonstration never goes live. */
    void demand() {
        if (mark.isThere()) {
            demandFitForDemonstration();
            studies.stayDemonstration();
        } else if (isAskedFor) {
            demandFitToBecomeDemonstration();
            studies.stayDemonstration();
        }
    }

    private void demandFitForDemonstration() {
        if (!studies.isDemonstration()) {
            throw new DemonstrationRefused(LIVE_STUDY_ON_DEMONSTRATION);
        }
        if (mark.isHalfFilled()) {
            throw new DemonstrationRefused(INTERRUPTED);
        }
        mark.writeFile();
    }

    private void demandFitToBecomeDemonstration() {
        if (!accounts.areNone()) {
            throw new DemonstrationRefused(DEMONSTRATION_ON_REAL_DATA);
        }
        if (!studies.isDemonstration()) {
            throw new DemonstrationRefused(DEMONSTRATION_OF_LIVE_STUDY);
        }
    }
}
