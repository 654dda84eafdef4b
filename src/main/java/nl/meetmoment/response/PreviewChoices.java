package nl.meetmoment.response;

import java.util.List;
import nl.meetmoment.study.Study;

/** What the lists of a {@link PreviewForm} offer. */
record PreviewChoices(List<Choice> questionnaires, List<Choice> waves, List<Choice> regions) {

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
                        .toList());
    }
}
