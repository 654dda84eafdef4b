package nl.meetmoment;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.fieldwork.Appointments;
import nl.meetmoment.fieldwork.HomeAreas;
import nl.meetmoment.fieldwork.NewAppointment;
import nl.meetmoment.fieldwork.VisitKind;
import nl.meetmoment.fieldwork.planning.AssistantHours;
import nl.meetmoment.fieldwork.planning.Hours;
import nl.meetmoment.fieldwork.planning.Terms;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** When the invented assistants can come, where the invented families live, and a session that waits for an assistant. */
@Component
class DemonstrationPlanning {

    private static final Hours LONG_DAYS = new Hours(LocalTime.of(9, 0), LocalTime.of(20, 0));
    private static final Hours SHORT_DAYS = new Hours(LocalTime.of(10, 0), LocalTime.of(18, 0));

    /** What postcodes begin with there: nobody has the invented ones, so that no travel can be reckoned with them. */
    private static final Map<String, String> AREAS = Map.of(
            "gi_west", "10",
            "gi_overijssel", "80",
            "vt_twente", "75",
            "gi_noord", "97",
            "vt_flevoland", "82",
            "gi_brabant", "56",
            "vt_groningen", "97",
            "vt_haaglanden", "25",
            "vt_rotterdam_rijnmond", "30",
            "gi_rotterdam_rijnmond", "30");

    private static final String USUAL_AREA = "35";

    private final AssistantHours hours;
    private final HomeAreas areas;
    private final Appointments appointments;
    private final StudyCatalogue studies;
    private final JdbcClient store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstrationPlanning(
            AssistantHours hours,
            HomeAreas areas,
            Appointments appointments,
            StudyCatalogue studies,
            JdbcClient store,
            TransactionTemplate transaction,
            Clock clock) {
        this.hours = hours;
        this.areas = areas;
        this.appointments = appointments;
        this.studies = studies;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Home(UUID participant, String region) {}

    private record Waiting(String caseNumber, UUID first) {}

    /** @param coordinator id of the account that plans */
    void fill(List<UUID> assistants, UUID coordinator) {
        List<DayOfWeek> days = List.of(DayOfWeek.values());
        days.subList(0, 5).forEach(day -> hours.addWeekly(assistants.get(0), day, LONG_DAYS));
        days.subList(1, 6).forEach(day -> hours.addWeekly(assistants.get(1), day, SHORT_DAYS));
        hours.keep(assistants.get(0), new Terms("3511", 8));
        hours.keep(assistants.get(1), new Terms("7511", 5));
        homes().forEach(home -> areas.lives(home.participant(), AREAS.getOrDefault(home.region(), USUAL_AREA)));
        waiting().forEach(family -> planForNobody(family, coordinator));
    }

    private List<Home> homes() {
        return Objects.requireNonNull(transaction.execute(
                status -> store.sql("select p.participant_id, f.region from fieldwork.participant p "
                                + "join fieldwork.family f on f.case_number = p.case_number")
                        .query((row, number) -> new Home(row.getObject(1, UUID.class), row.getString(2)))
                        .list()));
    }

    /** The family that has waited longest for a visit. */
    private List<Waiting> waiting() {
        return Objects.requireNonNull(transaction.execute(
                status -> store.sql("select f.case_number, p.participant_id from fieldwork.family f "
                                + "join fieldwork.participant p on p.case_number = f.case_number and p.number = 1 "
                                + "where not exists (select from fieldwork.visit v where v.case_number = f.case_number) "
                                + "order by f.intake_on limit 1")
                        .query((row, number) -> new Waiting(row.getString(1), row.getObject(2, UUID.class)))
                        .list()));
    }

    private void planForNobody(Waiting family, UUID coordinator) {
        LocalDate inThreeDays =
                LocalDate.ofInstant(clock.instant(), DemonstrationStudy.ZONE).plusDays(3);
        appointments.plan(
                new NewAppointment(
                        family.caseNumber(),
                        studies.current().waves().get(0).code(),
                        VisitKind.GUIDED,
                        inThreeDays
                                .atTime(11, 0)
                                .atZone(DemonstrationStudy.ZONE)
                                .toInstant(),
                        Duration.ofMinutes(90),
                        null,
                        null,
                        Set.of(family.first()),
                        null),
                coordinator);
    }
}
