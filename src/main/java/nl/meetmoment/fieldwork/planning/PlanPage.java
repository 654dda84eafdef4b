package nl.meetmoment.fieldwork.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.Appointments;
import nl.meetmoment.fieldwork.Appointments.Window;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.fieldwork.Households;
import nl.meetmoment.fieldwork.Households.Homes;
import nl.meetmoment.fieldwork.NewAppointment;
import nl.meetmoment.fieldwork.PlanReason;
import nl.meetmoment.fieldwork.VisitDefaults;
import nl.meetmoment.fieldwork.VisitKind;
import nl.meetmoment.fieldwork.planning.FreeSlots.Wish;
import nl.meetmoment.fieldwork.planning.PlanForm.Choice;
import nl.meetmoment.study.StudyCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Lays out whom an appointment can be with and what is free, and makes it as it was chosen; for the pages of coordinators and
 * for callers. Who may, and about which family, is asked before.
 */
@Component
public class PlanPage {

    /** How far ahead free moments are shown at once. */
    private static final int DAYS = 20;

    private final FamilySheets families;
    private final Planner planner;
    private final Appointments appointments;
    private final Assistants assistants;
    private final VisitDefaults defaults;
    private final Households households;
    private final StudyCatalogue studies;
    private final Clock clock;

    PlanPage(
            FamilySheets families,
            Planner planner,
            Appointments appointments,
            Assistants assistants,
            VisitDefaults defaults,
            Households households,
            StudyCatalogue studies,
            Clock clock) {
        this.families = families;
        this.planner = planner;
        this.appointments = appointments;
        this.assistants = assistants;
        this.defaults = defaults;
        this.households = households;
        this.studies = studies;
        this.clock = clock;
    }

    /**
     * Makes the appointment.
     *
     * @return the visit's id
     * @throws PlanningRefused when nothing was chosen or an assistant cannot come then
     * @throws nl.meetmoment.fieldwork.AppointmentRefused as {@link Appointments#plan} says
     */
    public UUID plan(String caseNumber, String wave, PlanForm form, UUID actor) {
        FamilySheet family = family(caseNumber);
        return planner.plan(asked(family, wave, form), family.areaOf(form.participants()), actor);
    }

    /**
     * The same for who has no say over the hours in which visits are held, whatever the reason.
     *
     * @throws PlanningRefused as the other says, and outside those hours
     */
    public UUID planInHours(String caseNumber, String wave, PlanForm form, UUID actor) {
        Instant at = form.choice().at();
        if (!FreeSlots.isInHours(new Period(at, at.plus(form.duration())))) {
            throw new PlanningRefused("hours-only");
        }
        return plan(caseNumber, wave, form, actor);
    }

    /** What the fragments of {@code planning/offer} ask for, and what was typed. */
    public Model fill(Model model, String caseNumber, String wave, PlanForm form) {
        FamilySheet family = family(caseNumber);
        LocalDate today = DutchTime.dateOf(clock.instant());
        Homes homes = households.of(caseNumber);
        Set<UUID> to = form.to() == null
                ? family.household(defaults.whom(caseNumber, wave, form.firstDay(today)), homes)
                : form.participants();
        LocalDate first = form.firstDay(today);
        Optional<Window> window = appointments.window(caseNumber, wave);
        return model.addAttribute("family", family)
                .addAttribute("form", form)
                .addAttribute("wave", wave)
                .addAttribute("waves", studies.current().waves())
                .addAttribute("to", to)
                .addAttribute("apart", family.areApart(to, homes))
                .addAttribute("lengths", PlanForm.LENGTHS)
                .addAttribute("minutes", form.minutes())
                .addAttribute("guided", form.visitKind() == VisitKind.GUIDED)
                .addAttribute("window", window.orElse(null))
                .addAttribute("reasons", PlanReason.values())
                .addAttribute("first", first)
                .addAttribute("last", first.plusDays(DAYS))
                .addAttribute("later", first.plusDays(DAYS + 1L))
                .addAttribute("earlier", earlier(first, today))
                .addAllAttributes(slots(wish(family, form, to, first), window));
    }

    private Map<String, Object> slots(Wish wish, Optional<Window> window) {
        Map<UUID, String> names = assistants.names();
        return Map.of("names", names, "slots", SlotChoices.of(planner.free(wish, null), names, day -> window.filter(
                        one -> one.holds(day))
                .isEmpty()));
    }

    private Wish wish(FamilySheet family, PlanForm form, Set<UUID> to, LocalDate first) {
        boolean isHome = form.visitKind() == VisitKind.HOME;
        return new Wish(
                first,
                first.plusDays(DAYS),
                clock.instant(),
                form.duration(),
                family.areaOf(to),
                isHome,
                family.byTwo() && isHome);
    }

    private static NewAppointment asked(FamilySheet family, String wave, PlanForm form) {
        Choice choice = form.choice();
        return new NewAppointment(
                family.caseNumber(),
                wave,
                form.visitKind(),
                choice.at(),
                form.duration(),
                choice.assistant(),
                choice.buddy(),
                form.participants(),
                form.planReason());
    }

    private static @Nullable LocalDate earlier(LocalDate first, LocalDate today) {
        if (!first.isAfter(today)) {
            return null;
        }
        LocalDate back = first.minusDays(DAYS + 1L);
        return back.isBefore(today) ? today : back;
    }

    private FamilySheet family(String caseNumber) {
        return families.find(caseNumber).orElseThrow(Problem.NOT_FOUND::exception);
    }
}
