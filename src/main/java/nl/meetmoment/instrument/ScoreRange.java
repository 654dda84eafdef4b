package nl.meetmoment.instrument;

import java.util.Collection;

/** The lowest and the highest that an item or a score can count. */
public record ScoreRange(int lowest, int highest) {

    static ScoreRange sum(Collection<ScoreRange> all) {
        return new ScoreRange(
                all.stream().mapToInt(ScoreRange::lowest).sum(),
                all.stream().mapToInt(ScoreRange::highest).sum());
    }
}
