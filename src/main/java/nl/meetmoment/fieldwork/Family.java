package nl.meetmoment.fieldwork;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meetmoment.common.CaseNumber;
import nl.meetmoment.study.Facts;
import nl.meetmoment.study.Selection;
import nl.meetmoment.study.TargetChild;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A family by its case number: who belongs to it, which children the parents report on, when it began. */
@Entity
@DynamicUpdate
@Table(schema = "fieldwork", name = "family")
class Family {

    @Id
    private String caseNumber;

    private String region;
    private LocalDate intakeOn;

    @Column(name = "t0_on")
    private @Nullable LocalDate t0On;

    private Instant createdAt;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @JoinColumn(name = "case_number", nullable = false, updatable = false)
    @OrderBy("number")
    private List<Participant> participants = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Family() {}

    Family(CaseNumber caseNumber, NewFamily registered, Instant now) {
        this.caseNumber = caseNumber.value();
        this.region = registered.region();
        this.intakeOn = registered.intake();
        this.createdAt = now;
        for (NewParticipant member : registered.participants()) {
            participants.add(new Participant(participants.size() + 1, member, registered.intake()));
        }
    }

    /** Chooses the children whom the parents report on; not to be asked again once a questionnaire was given out. */
    void chooseTargetChildren(Selection selection, LocalDate date) {
        List<String> chosen = selection.chosen(children().stream()
                .map(child -> new Selection.Candidate(child.id().toString(), child.birth(), child.ageOn(date)))
                .toList());
        for (Participant child : children()) {
            int place = chosen.indexOf(child.id().toString());
            child.letter(place < 0 ? null : Character.toString('A' + place));
        }
    }

    /** The first day on which anything of T0 was begun is the family's T0 date, in whatever order that is heard. */
    void beganT0(LocalDate date) {
        if (t0On == null || date.isBefore(t0On)) {
            t0On = date;
        }
    }

    /**
     * What routing may know when this participant fills in a questionnaire of a wave that has this date.
     *
     * @param isFirst whether the participant handed in none of an earlier wave
     */
    Facts facts(Participant respondent, String wave, LocalDate date, boolean isFirst) {
        List<TargetChild> targets = targetChildren().stream()
                .map(child -> new TargetChild(
                        child.letter(),
                        child.ageOn(date),
                        child.sex().ofChild(),
                        child.measure().code()))
                .toList();
        return new Facts(wave, respondent.ageOn(date), region, measure().code(), targets, respondent.letter(), isFirst);
    }

    /** The heaviest of its children's measures. */
    Measure measure() {
        return children().stream()
                .map(Participant::measure)
                .max(Comparator.naturalOrder())
                .orElse(Measure.NONE);
    }

    List<Participant> targetChildren() {
        return children().stream()
                .filter(Participant::isTargetChild)
                .sorted(Comparator.comparing(Participant::letter))
                .toList();
    }

    Optional<Participant> participant(UUID id) {
        return participants.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    String caseNumber() {
        return caseNumber;
    }

    LocalDate intake() {
        return intakeOn;
    }

    String region() {
        return region;
    }

    @Nullable
    LocalDate t0() {
        return t0On;
    }

    List<Participant> participants() {
        return List.copyOf(participants);
    }

    private List<Participant> children() {
        return participants.stream().filter(Participant::isChild).toList();
    }
}
