package nl.meetmoment.fieldwork;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
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

    Measure measure() {
        return measure;
    }

    boolean takesPart() {
        return takesPart;
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
}
