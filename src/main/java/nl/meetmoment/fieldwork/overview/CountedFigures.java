package nl.meetmoment.fieldwork.overview;

import java.util.List;
import java.util.Map;
import nl.meetmoment.fieldwork.KeptFigures;
import nl.meetmoment.fieldwork.KeptFigures.Figure;
import nl.meetmoment.fieldwork.calls.CallFigures;
import nl.meetmoment.fieldwork.waves.RegionFigures;
import org.springframework.stereotype.Component;

/** The figures of the overview that are counted over all families, all of one moment. */
@Component
class CountedFigures {

    private final OverviewFigures figures;
    private final RegionFigures regions;
    private final CallFigures calls;
    private final KeptFigures kept;

    CountedFigures(OverviewFigures figures, RegionFigures regions, CallFigures calls, KeptFigures kept) {
        this.figures = figures;
        this.regions = regions;
        this.calls = calls;
        this.kept = kept;
    }

    /** @param states how many waves are in each, by its code */
    record Counted(
            Map<String, Integer> states,
            List<RegionFigures.Row> regions,
            List<Flow> flow,
            List<CallFigures.Bar> days,
            List<CallFigures.Bar> hours) {}

    Figure<Counted> now() {
        return kept.of("overview", this::counted);
    }

    /** What waits in another module, by its own count. */
    Figure<List<Waiting>> waiting(WaitingSource source) {
        return kept.of("waiting:" + source.getClass().getName(), source::waiting);
    }

    private Counted counted() {
        return new Counted(figures.states(), regions.all(), figures.flow(), calls.days(), calls.hours());
    }
}
