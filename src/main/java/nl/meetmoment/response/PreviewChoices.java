package nl.meetmoment.response;

import java.util.List;
import nl.meetmoment.study.Selection;
import nl.meetmoment.study.Study;

/**
 * What the lists of a {@link PreviewForm} offer.
 *
 * @param bounds of a child's age: youngest and oldest in the first wave, oldest later, youngest that fills in itself
 */
record PreviewChoices(List<Choice> questionnaires, List<Choice> waves, List<Choice> regions, List<Integer> bounds) {

    record Choice(String code, String title) {}

    static PreviewChoices of(Study study, String language) {
        return new PreviewChoices(
                study.questionnaires().stream()
                        .map(one -> new Choice(one.id(), one.title().in(language)))
                        .toList(),
                study.waves().stream()
                        .map(one -> new Choice(
                                one.code(), one.code() + ": " + one.title().in(language)))
                        .toList(),
                study.regions().stream()
                        .map(one -> new Choice(one.code(), one.kind() + " " + one.name()))
                        .toList(),
                bounds(study.selection()));
    }

    private static List<Integer> bounds(Selection selection) {
        int later = selection.oldest() + PreviewForm.YEARS_OLDER;
        return List.of(selection.youngest(), selection.oldest(), later, selection.ownQuestionnaireFrom());
    }
}
