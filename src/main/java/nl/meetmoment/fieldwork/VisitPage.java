package nl.meetmoment.fieldwork;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.VisitView.May;
import nl.meetmoment.fieldwork.VisitView.Member;
import nl.meetmoment.fieldwork.VisitView.Point;
import nl.meetmoment.fieldwork.VisitView.Report;
import nl.meetmoment.fieldwork.VisitView.Task;
import nl.meetmoment.fieldwork.danger.DutyRoster;
import nl.meetmoment.fieldwork.rewards.PaymentForm;
import nl.meetmoment.fieldwork.rewards.VisitRewards;
import nl.meetmoment.study.Region;
import nl.meetmoment.study.StudyCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Lays out a visit for the staff member who looks at it. */
@Service
class VisitPage {

    private final VisitAccess access;
    private final FamilyWaves waves;
    private final GivenConsents consents;
    private final ContactScope contacts;
    private final StudyCatalogue studies;
    private final VisitNames names;
    private final VisitRewards rewards;
    private final DutyRoster roster;
    private final Clock clock;

    VisitPage(
            VisitAccess access,
            FamilyWaves waves,
            GivenConsents consents,
            ContactScope contacts,
            StudyCatalogue studies,
            VisitNames names,
            VisitRewards rewards,
            DutyRoster roster,
            Clock clock) {
        this.access = access;
        this.waves = waves;
        this.consents = consents;
        this.contacts = contacts;
        this.studies = studies;
        this.names = names;
        this.rewards = rewards;
        this.roster = roster;
        this.clock = clock;
    }

    /** Fills the page; what else the model holds, such as a form with findings, stays. */
    @Transactional(readOnly = true)
    String fill(Model model, UUID id, StaffMember who) {
        Visit visit = access.toSee(id, who);
        FamilyWave family = waves.of(visit);
        Map<UUID, String> called = names.of(family);
        model.addAttribute("visit", of(visit, family, called, who));
        model.addAttribute("duty", roster.at(clock.instant()).orElse(null)).addAttribute("newAlarm", UUID.randomUUID());
        model.addAttribute("rewards", rewards.of(visit.participants(), visit.wave()))
                .addAttribute("called", byNumber(family, called));
        if (!model.containsAttribute("payment")) {
            model.addAttribute("payment", PaymentForm.empty(DutchTime.dateOf(clock.instant())));
        }
        if (!model.containsAttribute("report")) {
            model.addAttribute("report", ReportForm.EMPTY);
        }
        return "fieldwork/visit";
    }

    private VisitView of(Visit visit, FamilyWave family, Map<UUID, String> called, StaffMember who) {
        May may = may(visit, who);
        GivenConsents.Answer consent = consents.at(visit);
        boolean hasConsent = family.respondents().stream()
                .anyMatch(one -> consent.has(one) && family.state(one) != TaskState.SUBMITTED);
        return new VisitView(
                visit.id(),
                visit.caseNumber(),
                local(visit.plannedAt()),
                local(visit.plannedEnd()),
                visit.wave(),
                studies.current()
                        .region(family.family().region())
                        .map(Region::name)
                        .orElse(""),
                visit.kind() == VisitKind.GUIDED,
                visit.state().code(),
                NextStep.of(visit, family, DutchTime.dateOf(clock.instant()), hasConsent)
                        .code(),
                points(visit.checklist(), family.isGivenOut()),
                members(visit, family, called, consent, may.conduct() && visit.isReadyForHandOver()),
                visit.isReadyForHandOver() && (hasConsent || family.isGivenOut()),
                consent.isKnown(),
                may,
                report(visit));
    }

    /** What those are called whom rewards know by number. */
    private static Map<Integer, String> byNumber(FamilyWave family, Map<UUID, String> called) {
        return family.members().stream()
                .collect(Collectors.toMap(Participant::number, one -> called.getOrDefault(one.id(), "")));
    }

    private May may(Visit visit, StaffMember who) {
        return new May(
                visit.isOpen() && VisitAccess.mayHandOver(visit, who),
                visit.isOpen() && who.may(Permission.HAND_OVER_LAPTOP) && visit.isVisitedBy(who.id()),
                VisitAccess.mayHandleStartCodes(visit, who),
                contacts.isWithin(visit, who),
                VisitAccess.mayHandOver(visit, who));
    }

    private static List<Point> points(Checklist checklist, boolean isGivenOut) {
        return Stream.of(ChecklistPoint.values())
                .map(point -> new Point(
                        point.name(),
                        point.code(),
                        localOrNull(checklist.at(point)),
                        point.isTickedByHand(),
                        isGivenOut && point.isCondition()))
                .toList();
    }

    private List<Member> members(
            Visit visit,
            FamilyWave family,
            Map<UUID, String> called,
            GivenConsents.Answer consent,
            boolean mayHandOver) {
        return family.members().stream()
                .map(one -> new Member(
                        one.id(),
                        called.getOrDefault(one.id(), ""),
                        task(visit, family, one, consent.has(one), mayHandOver)))
                .toList();
    }

    private @Nullable Task task(
            Visit visit, FamilyWave family, Participant participant, boolean hasConsent, boolean mayHandOver) {
        if (family.respondent(participant.id()).isEmpty()) {
            return null;
        }
        Instant now = clock.instant();
        TaskState state = family.state(participant);
        return family.task(participant)
                .map(given -> new Task(
                        state.code(),
                        given.mode(),
                        true,
                        given.hasValidCode(now),
                        hasConsent,
                        mayHandOver && hasConsent && !given.isSubmitted(),
                        localOrNull(given.lastHandOverAt())))
                .orElseGet(() -> new Task(
                        state.code(),
                        visit.kind().goesOn(Mode.VISIT),
                        false,
                        false,
                        hasConsent,
                        mayHandOver && hasConsent,
                        null));
    }

    private static @Nullable Report report(Visit visit) {
        VisitReport report = visit.report();
        Instant closedAt = visit.closedAt();
        if (report == null || closedAt == null) {
            return null;
        }
        return new Report(
                local(closedAt),
                report.minutes(),
                report.disturbances().code(),
                report.othersPresent().code(),
                report.concernsRaised(),
                report.helpGuideLeft(),
                report.remarks());
    }

    private static ZonedDateTime local(Instant moment) {
        return moment.atZone(DutchTime.ZONE);
    }

    private static @Nullable ZonedDateTime localOrNull(@Nullable Instant moment) {
        return moment == null ? null : local(moment);
    }
}
