package nl.meetmoment.fieldwork;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** Somebody of a family, without a name. */
@Entity
@DynamicUpdate
@Table(schema = "fieldwork", name = "participant")
class Participant {

    @Id
    @Column(name = "participant_id")
    private UUID id;

    private int number;

    @Enumerated(EnumType.STRING)
    private ParticipantKind kind;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    private int birthYear;
    private int birthMonth;
    private @Nullable String letter;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    private LocalDate measureOn;
    private boolean takesPart;
    private @Nullable LocalDate joinedOn;
    private @Nullable LocalDate leftHomeOn;

    /** Codes of the waves from which the participant withdrew. */
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(
            schema = "fieldwork",
            name = "participant_withdrawal",
            joinColumns = @JoinColumn(name = "participant_id"))
    @Column(name = "wave")
    private Set<String> withdrawnWaves = new HashSet<>();

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @JoinColumn(name = "participant_id", nullable = false, updatable = false)
    @OrderBy("fromOn")
    private List<MeasurePeriod> measures = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Participant() {}

    Participant(int number, NewParticipant registered, LocalDate intake) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.kind = registered.kind();
        this.relation = registered.relation();
        this.sex = registered.sex();
        this.birthYear = registered.birth().getYear();
        this.birthMonth = registered.birth().getMonthValue();
        this.measure = registered.measure();
        this.measureOn = intake;
        this.takesPart = registered.takesPart();
        if (registered.measure() != Measure.NONE) {
            measures.add(new MeasurePeriod(registered.measure(), intake));
        }
    }

    /** Of somebody who joined after the family's intake: no wave before that day waits for them. */
    Participant(int number, LocalDate joined, NewParticipant registered) {
        this(number, registered, joined);
        this.joinedOn = joined;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    ParticipantKind kind() {
        return kind;
    }

    Relation relation() {
        return relation;
    }

    Sex sex() {
        return sex;
    }

    /** What a parent is called by, the relation, and a child, the sex. */
    String word() {
        return isChild() ? sex.code() : relation.code();
    }

    YearMonth birth() {
        return YearMonth.of(birthYear, birthMonth);
    }

    /** That it was recruited with. */
    Measure measure() {
        return measure;
    }

    /** That holds on a day; before the first one that is known, the one that it was recruited with. */
    Measure measureOn(LocalDate date) {
        if (measures.isEmpty() || date.isBefore(measures.get(0).from())) {
            return measure;
        }
        return measures.stream()
                .filter(period -> period.holdsOn(date))
                .map(MeasurePeriod::measure)
                .findFirst()
                .orElse(Measure.NONE);
    }

    /** From a day on; on the day on which the latest began it is put right. */
    void measure(Measure next, LocalDate from) {
        demand(isChild(), "child");
        if (measures.isEmpty()) {
            demand(!from.isBefore(measureOn), "measure-before");
            measures.add(new MeasurePeriod(next, from));
            return;
        }
        MeasurePeriod latest = measures.get(measures.size() - 1);
        demand(!from.isBefore(latest.from()), "measure-before");
        if (from.equals(latest.from())) {
            latest.correct(next);
            return;
        }
        demand(next != measureOn(from), "measure-same");
        latest.endBefore(from);
        if (next != Measure.NONE) {
            measures.add(new MeasurePeriod(next, from));
        }
    }

    void leftHome(LocalDate from) {
        demand(isChild(), "child");
        leftHomeOn = from;
    }

    void cameHome() {
        demand(leftHomeOn != null, "at-home");
        leftHomeOn = null;
    }

    void stop() {
        demand(takesPart, "stopped");
        takesPart = false;
    }

    void resume() {
        demand(!takesPart, "takes-part");
        takesPart = true;
    }

    /** Whether the participant did not withdraw from it before. */
    boolean withdrawFrom(String wave) {
        return withdrawnWaves.add(wave);
    }

    /** Whether the participant had withdrawn from it. */
    boolean consentAgainTo(String wave) {
        return withdrawnWaves.remove(wave);
    }

    @Nullable
    LocalDate joined() {
        return joinedOn;
    }

    @Nullable
    LocalDate leftHome() {
        return leftHomeOn;
    }

    boolean livesAtHomeOn(LocalDate date) {
        return leftHomeOn == null || date.isBefore(leftHomeOn);
    }

    boolean takesPart() {
        return takesPart;
    }

    boolean takesPartIn(String wave) {
        return takesPart && !withdrawnWaves.contains(wave);
    }

    boolean isChild() {
        return kind == ParticipantKind.CHILD;
    }

    /** Empty for whom the parents do not report on. */
    String letter() {
        return letter == null ? "" : letter;
    }

    boolean isTargetChild() {
        return letter != null;
    }

    /** Whole years; only the month of birth is known, so a birthday counts from the first day of its month. */
    int ageOn(LocalDate date) {
        return Period.between(birth().atDay(1), date).getYears();
    }

    void letter(@Nullable String given) {
        letter = given;
    }

    private static void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw new ChangeRefused(otherwise);
        }
    }
}
