package nl.meetmoment.response;

import java.util.List;
import java.util.stream.IntStream;
import nl.meetmoment.study.Proof;
import nl.meetmoment.study.Respondent;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.Wave;

/**
 * What can be chosen to see a parent of two children of any ages.
 *
 * @param ages of any wave
 */
record PairView(List<String> waves, List<Choice> cases, List<String> measures, List<Integer> ages) {

    record Choice(String code, String title) {}

    /** Nothing to choose where a parent never reports on two. */
    static PairView of(Study study, Proof proof, String language) {
        List<Respondent> ofTwo = proof.rows().stream()
                .map(Proof.Row::respondent)
                .filter(one -> one.ages().size() == 2)
                .toList();
        List<String> waves = study.waves().stream().map(Wave::code).toList();
        int oldest =
                waves.stream().mapToInt(wave -> proof.agesIn(wave).to()).max().orElse(0);
        int youngest =
                waves.stream().mapToInt(wave -> proof.agesIn(wave).from()).min().orElse(0);
        return new PairView(
                ofTwo.isEmpty() ? List.of() : waves,
                ofTwo.stream()
                        .map(Respondent::ofCase)
                        .distinct()
                        .map(code -> new Choice(code, ProofView.title(code, proof, language)))
                        .toList(),
                ofTwo.stream().map(Respondent::measure).distinct().toList(),
                IntStream.rangeClosed(youngest, oldest).boxed().toList());
    }
}
