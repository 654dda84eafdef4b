package nl.meetmoment.scoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.scoring.ScoreDifferences.Difference;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What differs since scores were reckoned anew; small numbers of respondents are not told apart. */
@Controller
class ScoreDifferencesPage {

    private static final int FEW = 5;

    record Row(String name, String compared, String changed, String gained, String lost, String largest) {

        static Row of(Difference one) {
            boolean areFew = one.changed() < FEW;
            return new Row(
                    one.name(),
                    shown(one.compared()),
                    shown(one.changed()),
                    shown(one.gained()),
                    shown(one.lost()),
                    one.largest() == null || areFew ? "" : one.largest().toPlainString());
        }

        private static String shown(int count) {
            return count > 0 && count < FEW ? "< " + FEW : String.valueOf(count);
        }
    }

    /** @param scores those that differ */
    record Section(String instrument, String title, String former, String current, List<Row> scores) {}

    private final ScoreDifferences differences;
    private final StudyCatalogue studies;

    ScoreDifferencesPage(ScoreDifferences differences, StudyCatalogue studies) {
        this.differences = differences;
        this.studies = studies;
    }

    @GetMapping("/staff/scores")
    String show(@AuthenticationPrincipal StaffMember who, Model model, Locale locale) {
        who.demand(Permission.SEE_RESPONSE_FIGURES);
        List<Section> sections = differences.latest().stream()
                .collect(groupingBy(Difference::instrument, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(scores -> section(scores, locale.getLanguage()))
                .toList();
        model.addAttribute("area", "scores").addAttribute("instruments", sections);
        return "scoring/differences";
    }

    private Section section(List<Difference> scores, String language) {
        Difference any = scores.get(0);
        return new Section(
                any.instrument(),
                title(any.instrument(), language),
                any.former(),
                any.current(),
                scores.stream().filter(Difference::isAny).map(Row::of).toList());
    }

    private String title(String instrument, String language) {
        return studies.current().instruments().stream()
                .filter(one -> one.id().equals(instrument))
                .map(Instrument::title)
                .map(title -> title.in(language))
                .findFirst()
                .orElse(instrument);
    }
}
