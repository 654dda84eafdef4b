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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.meetmoment.common.CaseNumber;
import nl.meetmoment.study.Facts;
import nl.meetmoment.study.Selection;
import nl.meetmoment.study.TargetChild;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A family by its case number: who belongs to it, which children the parents report on, when it began. */
@Entity
@DynamicUpdate
@Table(schema = "fieldwork", name = "family")
class Family {

    @Id
    private String caseNumber;

    private String region;
    private boolean selectionCorrected;
    private LocalDate intakeOn;

    @Column(name = "t0_on")
    private @Nullable LocalDate t0On;

    private Instant createdAt;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @JoinColumn(name = "case_number", nullable = false, updatable = false)
    @OrderBy("number")
    private List<Participant> participants = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @JoinColumn(name = "case_number", nullable = false, updatable = false)
    @OrderBy("fromOn")
    private List<FamilyStay> stays = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Family() {}

    Family(CaseNumber caseNumber, NewFamily registered, Instant now) {
        this.caseNumber = caseNumber.value();
        this.region = registered.region();
        this.intakeOn = registered.intake();
        this.createdAt = now;
        this.stays.add(new FamilyStay(registered.region(), registered.intake()));
        for (NewParticipant member : registered.participants()) {
            participants.add(new Participant(participants.size() + 1, member, registered.intake()));
        }
    }

    /**
     * Chooses the children whom the parents report on, unless a coordinator did; not to be asked again once a questionnaire
     * was given out.
     */
    void chooseTargetChildren(Selection selection, LocalDate date) {
        if (selectionCorrected) {
            return;
        }
        List<String> chosen = selection.chosen(children().stream()
                .map(child -> new Selection.Candidate(child.id().toString(), child.birth(), child.ageOn(date)))
                .toList());
        for (Participant child : children()) {
            int place = chosen.indexOf(child.id().toString());
            child.letter(place < 0 ? null : Character.toString('A' + place));
        }
    }

    /**
     * What a coordinator chooses instead, oldest first; where letters stand in answers, nobody loses one.
     *
     * @param chosen numbers of children
     */
    void correctTargetChildren(Set<Integer> chosen, boolean isGivenOut) {
        List<Participant> selected = children().stream()
                .filter(child -> chosen.contains(child.number()))
                .sorted(Comparator.comparing(Participant::birth))
                .toList();
        if (selected.size() < chosen.size()) {
            throw new ChangeRefused("child");
        }
        if (isGivenOut && !selected.containsAll(targetChildren())) {
            throw new ChangeRefused("selection-given-out");
        }
        if (!isGivenOut) {
            children().forEach(child -> child.letter(null));
        }
        selected.stream().filter(child -> !child.isTargetChild()).forEach(child -> child.letter(freeLetter()));
        selectionCorrected = true;
    }

    /** Recruited for a measure, but no target child is under it. */
    boolean reportsPastItsMeasure() {
        return measure() != Measure.NONE
                && targetChildren().stream().allMatch(child -> child.measure() == Measure.NONE);
    }

    /** @throws ChangeRefused when it is there already, or when it moved on a later day */
    void move(String next, LocalDate from) {
        if (next.equals(region)) {
            throw new ChangeRefused("region-same");
        }
        if (stays.stream().anyMatch(stay -> !stay.from().isBefore(from))) {
            throw new ChangeRefused("region-before");
        }
        stays.add(new FamilyStay(next, from));
        region = next;
    }

    /** Where it was on a day, or at first. */
    String regionOn(LocalDate date) {
        return stays.stream()
                .filter(stay -> !stay.from().isAfter(date))
                .reduce((earlier, later) -> later)
                .or(() -> stays.stream().findFirst())
                .map(FamilyStay::region)
                .orElse(region);
    }

    Participant join(NewParticipant joining, LocalDate joined) {
        var participant = new Participant(participants.size() + 1, joined, joining);
        participants.add(participant);
        return participant;
    }

    /** Whom a visit is to when nobody is chosen: who takes part in its wave and lives at home. */
    List<Participant> visitedByDefault(String wave, LocalDate date) {
        return participants.stream()
                .filter(one -> one.takesPartIn(wave) && one.livesAtHomeOn(date))
                .toList();
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
                        child.measureOn(date).code()))
                .toList();
        return new Facts(
                wave,
                respondent.ageOn(date),
                regionOn(date),
                heaviest(child -> child.measureOn(date)).code(),
                targets,
                respondent.letter(),
                isFirst);
    }

    /** The heaviest of the measures that its children were recruited with. */
    Measure measure() {
        return heaviest(Participant::measure);
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

    /** Where it was since when, the first first. */
    List<FamilyStay> stays() {
        return List.copyOf(stays);
    }

    @Nullable
    LocalDate t0() {
        return t0On;
    }

    List<Participant> participants() {
        return List.copyOf(participants);
    }

    private Measure heaviest(Function<Participant, Measure> ofChild) {
        return children().stream().map(ofChild).max(Comparator.naturalOrder()).orElse(Measure.NONE);
    }

    private String freeLetter() {
        return IntStream.rangeClosed('A', 'Z')
                .mapToObj(Character::toString)
                .filter(letter ->
                        children().stream().noneMatch(child -> child.letter().equals(letter)))
                .findFirst()
                .orElseThrow();
    }

    private List<Participant> children() {
        return participants.stream().filter(Participant::isChild).toList();
    }
}
