package nl.meetmoment.fieldwork;

import java.time.Clock;
import nl.meetmoment.common.CaseNumber;
import nl.meetmoment.fieldwork.RegisteredFamily.Member;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a family into the study under a case number of its own. */
@Service
public class FamilyRegistration {

    private final Families families;
    private final StudyCatalogue studies;
    private final Clock clock;

    FamilyRegistration(Families families, StudyCatalogue studies, Clock clock) {
        this.families = families;
        this.studies = studies;
        this.clock = clock;
    }

    /**
     * Numbers the participants and chooses the target children by their ages at intake; until the first questionnaire is
     * given out the choice is made anew, since it goes by the ages at T0 (protocol.md, "Which children").
     *
     * @throws IllegalArgumentException when the study has no such region
     */
    @Transactional
    public RegisteredFamily register(NewFamily newFamily) {
        Study study = studies.current();
        if (study.region(newFamily.region()).isEmpty()) {
            throw new IllegalArgumentException("The study has no such region.");
        }
        var family = new Family(unusedNumber(), newFamily, clock.instant());
        family.chooseTargetChildren(study.selection(), newFamily.intake());
        families.save(family);
        return new RegisteredFamily(
                family.caseNumber(),
                family.participants().stream()
                        .map(one -> new Member(one.id(), one.number(), one.kind()))
                        .toList());
    }

    /** Whether the parents would have a child to report on, which every family of the study has. */
    public boolean hasEligibleChild(NewFamily newFamily) {
        var family = new Family(CaseNumber.random(), newFamily, clock.instant());
        family.chooseTargetChildren(studies.current().selection(), newFamily.intake());
        return !family.targetChildren().isEmpty();
    }

    private CaseNumber unusedNumber() {
        CaseNumber number = CaseNumber.random();
        while (families.existsById(number.value())) {
            number = CaseNumber.random();
        }
        return number;
    }
}
