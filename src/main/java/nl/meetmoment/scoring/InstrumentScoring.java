package nl.meetmoment.scoring;

import java.util.Map;
import nl.meetmoment.instrument.Answer;
import nl.meetmoment.instrument.Instrument;
import nl.meetmoment.instrument.Outcome;

/** Scores one instrument from nothing but its answers and facts, again and again. */
public final class InstrumentScoring {

    private final Instrument instrument;
    private final InstrumentRoute route;

    public InstrumentScoring(Instrument instrument) {
        this.instrument = instrument;
        this.route = new InstrumentRoute(instrument);
    }

    /** By full name, in the order of the definition; answers that the instrument's own route hides do not count. */
    public Map<String, Outcome> scores(Map<String, Answer> answers, Map<String, String> facts) {
        return new ScoreSheet(instrument, route.counted(answers), facts).scores();
    }
}
