package nl.meetmoment.fieldwork;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A stretch of time in which a child is under a measure; both days belong to it. */
@Entity
@DynamicUpdate
@Table(schema = "fieldwork", name = "measure_period")
class MeasurePeriod {

    @Id
    private UUID periodId;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    private LocalDate fromOn;
    private @Nullable LocalDate untilOn;

    @SuppressWarnings("NullAway.Init")
    protected MeasurePeriod() {}

    MeasurePeriod(Measure measure, LocalDate from) {
        this.periodId = UUID.randomUUID();
        this.measure = measure;
        this.fromOn = from;
    }

    boolean holdsOn(LocalDate date) {
        return !date.isBefore(fromOn) && (untilOn == null || !date.isAfter(untilOn));
    }

    /** On the day before another one begins, unless it had ended by then. */
    void endBefore(LocalDate next) {
        if (untilOn == null || !untilOn.isBefore(next)) {
            untilOn = next.minusDays(1);
        }
    }

    /** What begins on the same day takes its place. */
    void correct(Measure right) {
        measure = right;
    }

    Measure measure() {
        return measure;
    }

    LocalDate from() {
        return fromOn;
    }
}
