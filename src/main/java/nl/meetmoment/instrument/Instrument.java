package nl.meetmoment.instrument;

import java.util.List;
import java.util.stream.Stream;

/**
 * A validated questionnaire part.
 *
 * @param aliases ids of instruments that are no more than scores of these items, such as a short form
 * @param scores in an order in which each needs earlier ones only
 * @param scoringVersion 16 hexadecimal digits that change with anything that can change a score
 * @param norms what turns raw scores into standard ones; {@link NormTable#NONE} without an overlay
 */
public record Instrument(
        String id,
        List<String> aliases,
        Text title,
        About about,
        Licence licence,
        List<Page> pages,
        List<Score> scores,
        String scoringVersion,
        NormTable norms) {

    public Stream<Item> items() {
        return pages.stream().flatMap(page -> page.items().stream());
    }

    /** Whether this is what an id means. */
    public boolean isCalled(String name) {
        return id.equals(name) || aliases.contains(name);
    }

    /** The same with the bounds of this name in every cut-off that has them. */
    public Instrument withCutoffs(String variant) {
        List<Score> chosen =
                scores.stream().map(score -> score.withCutoffs(variant)).toList();
        return new Instrument(id, aliases, title, about, licence, pages, chosen, scoringVersion, norms);
    }

    /** The same with the tables of a licence holder, which are part of how it is scored. */
    public Instrument withNorms(NormTable tables) {
        return new Instrument(
                id, aliases, title, about, licence, pages, scores, ScoringVersion.with(scoringVersion, tables), tables);
    }

    /** Whether a cut-off has bounds of this name. */
    public boolean hasCutoffs(String variant) {
        return scores.stream().anyMatch(score -> score.hasCutoffs(variant));
    }
}
