package nl.meetmoment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meetmoment.DemonstrationFamilies.Visit;
import nl.meetmoment.fieldwork.ChecklistPoint;
import nl.meetmoment.fieldwork.Entry;
import nl.meetmoment.fieldwork.HandOverEnded;
import nl.meetmoment.fieldwork.NewVisit;
import nl.meetmoment.fieldwork.RegisteredFamily;
import nl.meetmoment.fieldwork.ResponseOpening;
import nl.meetmoment.fieldwork.ResponseOpening.Opened;
import nl.meetmoment.fieldwork.ResponseStarted;
import nl.meetmoment.fieldwork.VisitConduct;
import nl.meetmoment.fieldwork.VisitReport;
import nl.meetmoment.fieldwork.VisitSchedule;
import nl.meetmoment.linkage.consent.PaperForms;
import nl.meetmoment.response.ResponseFilling;
import nl.meetmoment.study.StudyCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Plans the visits of the demonstration and holds those that are over, with answers where there was a respondent. */
@Component
class DemonstrationVisits {

    private static final int PAGES_OF_THE_BUSY = 6;

    private final VisitSchedule schedule;

    private final VisitConduct conduct;

    private final PaperForms forms;

    private final ResponseOpening opening;

    private final ResponseFilling filling;

    private final StudyCatalogue studies;

    private final ApplicationEventPublisher events;

    private final DemonstrationAnswers answers = new DemonstrationAnswers();

    DemonstrationVisits(
            VisitSchedule schedule,
            VisitConduct conduct,
            PaperForms forms,
            ResponseOpening opening,
            ResponseFilling filling,
            StudyCatalogue studies,
            ApplicationEventPublisher events) {
        this.schedule = schedule;
        this.conduct = conduct;
        this.forms = forms;
        this.opening = opening;
        this.filling = filling;
        this.studies = studies;
        this.events = events;
    }

    /** @return with what the questionnaires that are busy can be gone on with */
    List<Entry> hold(Visit visit, RegisteredFamily family, LocalDate today, List<UUID> assistants) {
        Instant at = today.plusDays(visit.day())
                .atTime(visit.at())
                .atZone(DemonstrationStudy.ZONE)
                .toInstant();
        String wave = Objects.requireNonNullElseGet(
                visit.wave(), () -> studies.current().waves().get(0).code());
        UUID assistant = assistants.get(visit.assistant() - 1);
        UUID planned = schedule.plan(new NewVisit(family.caseNumber(), wave, at, assistant, whom(visit, family)));
        if (!visit.isBegun()) {
            return List.of();
        }
        forms.signed(family.caseNumber(), whom(visit, family), wave, assistant);
        for (ChecklistPoint point : ChecklistPoint.values()) {
            conduct.tick(planned, point);
        }
        visit.submitted().forEach(number -> fillIn(planned, at, family, number, Integer.MAX_VALUE));
        List<Entry> busy = visit.busy().stream()
                .map(number -> fillIn(planned, at, family, number, PAGES_OF_THE_BUSY))
                .toList();
        close(planned, visit.report());
        return busy;
    }

    private static Set<UUID> whom(Visit visit, RegisteredFamily family) {
        return visit.to().isEmpty()
                ? family.everybody()
                : visit.to().stream().map(number -> id(family, number)).collect(Collectors.toSet());
    }

    private static UUID id(RegisteredFamily family, int number) {
        return family.participants().get(number - 1).id();
    }

    /** Begun on the day of the visit, from which later waves count. */
    private Entry fillIn(UUID visit, Instant at, RegisteredFamily family, int number, int mostPages) {
        Opened opened = opening.open(visit, id(family, number));
        filling.fillIn(opened.entry(), answers, mostPages);
        events.publishEvent(new ResponseStarted(opened.handle(), at));
        events.publishEvent(new HandOverEnded(opened.handle()));
        return opened.entry();
    }

    private void close(UUID visit, @Nullable VisitReport report) {
        if (report != null) {
            conduct.close(visit, report);
        }
    }
}
