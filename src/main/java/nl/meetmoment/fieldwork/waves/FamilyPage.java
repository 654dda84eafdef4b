package nl.meetmoment.fieldwork.waves;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.meetmoment.common.Problem;
import nl.meetmoment.fieldwork.FamilyChange;
import nl.meetmoment.fieldwork.FamilyRecord;
import nl.meetmoment.fieldwork.FamilyRecords;
import nl.meetmoment.fieldwork.Measure;
import nl.meetmoment.fieldwork.waves.FamilyView.StayLine;
import nl.meetmoment.fieldwork.waves.FamilyView.TaskLine;
import nl.meetmoment.fieldwork.waves.FamilyView.VisitLine;
import nl.meetmoment.fieldwork.waves.FamilyView.WaveLine;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Lays out the page of a family. */
@Component
class FamilyPage {

    private final FamilyRecords records;
    private final Standings standings;
    private final FamilyLines lines;
    private final StudyCatalogue studies;

    FamilyPage(FamilyRecords records, Standings standings, FamilyLines lines, StudyCatalogue studies) {
        this.records = records;
        this.standings = standings;
        this.lines = lines;
        this.studies = studies;
    }

    /** What else the model holds, such as a form that was refused, stays. */
    @Transactional(readOnly = true)
    String fill(Model model, String caseNumber) {
        FamilyRecord family = records.of(caseNumber).orElseThrow(Problem.NOT_FOUND::exception);
        if (!model.containsAttribute("decision")) {
            model.addAttribute("decision", DecisionForm.EMPTY);
        }
        if (!model.containsAttribute("change")) {
            model.addAttribute("change", ChangeForm.EMPTY);
        }
        if (!model.containsAttribute("joining")) {
            model.addAttribute("joining", MemberForm.EMPTY);
        }
        Study study = studies.current();
        model.addAttribute("area", "families")
                .addAttribute("page", view(family, study))
                .addAttribute("regions", RegionChoice.of(study))
                .addAttribute("relations", MemberForm.RELATIONS)
                .addAttribute(
                        "measures",
                        Stream.of(Measure.values()).map(Measure::code).toList())
                .addAttribute("decisionReasons", DecisionReason.codes(DecisionKind.values()))
                .addAttribute("stopReasons", reasons(FamilyChange.Kind.STOPPED))
                .addAttribute("selectionReasons", reasons(FamilyChange.Kind.SELECTION));
        return "waves/family";
    }

    private FamilyView view(FamilyRecord family, Study study) {
        List<VisitLine> visits = lines.visits(family.caseNumber());
        List<TaskLine> tasks = lines.tasks(family.caseNumber());
        return new FamilyView(
                family,
                RegionChoice.name(study, family.region()),
                family.stays().stream()
                        .map(stay -> new StayLine(RegionChoice.name(study, stay.region()), stay.from()))
                        .toList(),
                standings.of(List.of(family.caseNumber())).stream()
                        .map(standing -> line(standing, visits, tasks))
                        .toList(),
                lines.history(family.caseNumber()));
    }

    private static WaveLine line(Standing standing, List<VisitLine> visits, List<TaskLine> tasks) {
        WaveStanding wave = standing.wave();
        DecisionKind decision = standing.facts().decision();
        return new WaveLine(
                wave.wave(),
                wave.state().code(),
                wave.due(),
                wave.opens(),
                wave.closes(),
                standing.begun(),
                decision == null ? "" : decision.code(),
                Objects.toString(standing.reason(), ""),
                standing.facts().until(),
                visits.stream().filter(one -> one.wave().equals(wave.wave())).toList(),
                tasks.stream().filter(one -> one.wave().equals(wave.wave())).toList(),
                DecisionKind.possible(wave.state(), standing.facts()).stream()
                        .map(DecisionKind::code)
                        .toList());
    }

    private static List<String> reasons(FamilyChange.Kind kind) {
        return Stream.of(FamilyChange.Reason.values())
                .filter(reason -> reason.fits(kind) && !reason.isOfRegister())
                .map(FamilyChange.Reason::code)
                .toList();
    }
}
