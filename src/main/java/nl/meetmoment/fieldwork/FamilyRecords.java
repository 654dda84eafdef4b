package nl.meetmoment.fieldwork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks families up for pages. */
@Service
public class FamilyRecords {

    private final Families families;
    private final QuestionnaireTasks tasks;
    private final Clock clock;

    FamilyRecords(Families families, QuestionnaireTasks tasks, Clock clock) {
        this.families = families;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** As it is today. */
    @Transactional(readOnly = true)
    public Optional<FamilyRecord> of(String caseNumber) {
        return families.findById(caseNumber).map(this::record);
    }

    private FamilyRecord record(Family family) {
        LocalDate today = DutchTime.dateOf(clock.instant());
        List<Participant> members = family.participants();
        return new FamilyRecord(
                family.caseNumber(),
                family.region(),
                family.intake(),
                family.t0(),
                members.stream().map(one -> member(one, today)).toList(),
                family.stays().stream()
                        .map(stay -> new FamilyRecord.Stay(stay.region(), stay.from()))
                        .toList(),
                family.reportsPastItsMeasure(),
                !tasks.of(members.stream().map(Participant::id).toList()).isEmpty());
    }

    private static FamilyRecord.Member member(Participant one, LocalDate today) {
        return new FamilyRecord.Member(
                one.id(),
                one.number(),
                one.isChild(),
                one.word(),
                one.ageOn(today),
                one.letter(),
                one.measureOn(today).code(),
                one.takesPart(),
                one.joined(),
                one.leftHome());
    }
}
