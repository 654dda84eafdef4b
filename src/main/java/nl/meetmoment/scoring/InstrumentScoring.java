package nl.meetmoment.scoring;

import java.util.Map;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Outcome;
import org.jspecify.annotations.Nullable;

/** Scores one instrument from nothing but its answers, with the bounds of a variant where one is chosen. */
public final class InstrumentScoring {

    private final Instrument instrument;
    private final InstrumentRoute route;

    /** @param cutoff name of the set of bounds for every cut-off that has it; null: the definition's choice */
    public InstrumentScoring(Instrument instrument, @Nullable String cutoff) {
        this.instrument = cutoff == null ? instrument : instrument.withCutoffs(cutoff);
        this.route = new InstrumentRoute(instrument);
    }

    public Instrument instrument() {
        return instrument;
    }

    /** By full name; answers that the instrument's own route hides do not count. */
    public Map<String, Outcome> scores(Map<String, Answer> answers, Map<String, String> facts) {
        return new ScoreSheet(instrument, route.counted(answers), facts, Norms.NONE).scores();
    }
}
