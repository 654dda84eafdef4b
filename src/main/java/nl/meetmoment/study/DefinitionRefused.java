package nl.meetmoment.study;

import java.util.List;
import java.util.stream.Collectors;
import nl.meetmoment.instrument.Finding;

/** A definition with findings does not load. */
public final class DefinitionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DefinitionRefused(List<Finding> findings) {
        super("The study definition has findings; ./meetmoment check shows them one by one: "
                + findings.stream().limit(3).map(Finding::toString).collect(Collectors.joining(" ")));
    }
}
