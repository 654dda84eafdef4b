package nl.meetmoment.fieldwork;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.meetmoment.access.AccountView;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.DayView.Row;
import nl.meetmoment.study.Region;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The visits of a day and of its week: an assistant's own, or everybody's for who sees to all of them. */
@Service
class StaffDay {

    private final Visits visits;
    private final FamilyWaves waves;
    private final Accounts accounts;
    private final StudyCatalogue studies;
    private final Clock clock;

    StaffDay(Visits visits, FamilyWaves waves, Accounts accounts, StudyCatalogue studies, Clock clock) {
        this.visits = visits;
        this.waves = waves;
        this.accounts = accounts;
        this.studies = studies;
        this.clock = clock;
    }

    static boolean isFor(StaffMember who) {
        return who.may(Permission.SEE_ALL_VISITS) || who.may(Permission.SEE_OWN_VISITS);
    }

    /** Empty lists for whom it is not. */
    @Transactional(readOnly = true)
    DayView of(StaffMember who) {
        LocalDate today = DutchTime.dateOf(clock.instant());
        boolean seesAll = who.may(Permission.SEE_ALL_VISITS);
        List<Row> rows = rows(onTheList(who, today), seesAll ? assistants() : Map.of());
        List<Row> week = rows.stream()
                .filter(row -> !row.isOn(today) && !row.isOpenFromBefore(today))
                .toList();
        return new DayView(
                today,
                seesAll,
                only(rows, row -> row.isOpenFromBefore(today)),
                only(rows, row -> row.isOn(today)),
                week);
    }

    private List<Visit> onTheList(StaffMember who, LocalDate today) {
        Instant from = start(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        Instant until = start(today.plusWeeks(1));
        if (who.may(Permission.SEE_ALL_VISITS)) {
            return visits.onTheList(from, until);
        }
        return who.may(Permission.SEE_OWN_VISITS) ? visits.onTheListOf(who.id(), from, until) : List.of();
    }

    private List<Row> rows(List<Visit> listed, Map<UUID, String> assistants) {
        Map<UUID, FamilyWave> families = waves.of(listed);
        return listed.stream()
                .map(visit -> row(visit, requireNonNull(families.get(visit.id())), name(visit, assistants)))
                .toList();
    }

    private static String name(Visit visit, Map<UUID, String> assistants) {
        UUID assistant = visit.assistant();
        return assistant == null ? "" : assistants.getOrDefault(assistant, "");
    }

    private Row row(Visit visit, FamilyWave family, String assistant) {
        return new Row(
                visit.id(),
                visit.caseNumber(),
                visit.plannedAt().atZone(DutchTime.ZONE),
                visit.wave(),
                studies.current()
                        .region(family.family().region())
                        .map(Region::name)
                        .orElse(""),
                assistant,
                visit.state().code(),
                NextStep.of(visit, family, DutchTime.dateOf(clock.instant()), isSigned(visit, family))
                        .code(),
                visit.raisedConcerns(),
                family.submitted(),
                family.respondents().size());
    }

    /** As far as fieldwork knows: lists ask linkage nothing. */
    private static boolean isSigned(Visit visit, FamilyWave family) {
        return visit.checklist().has(ChecklistPoint.CONSENT_SIGNED) || family.isGivenOut();
    }

    private Map<UUID, String> assistants() {
        return accounts.withRole(Role.ASSISTANT).stream().collect(Collectors.toMap(AccountView::id, AccountView::name));
    }

    private static List<Row> only(List<Row> rows, Predicate<Row> condition) {
        return rows.stream().filter(condition).toList();
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay(DutchTime.ZONE).toInstant();
    }
}
