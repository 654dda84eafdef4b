package nl.meetmoment.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Norm tables of manuals, which licence holders load; nothing is interpolated or invented. */
public interface Norms {

    /** No table was loaded: standard scores stay empty. */
    Norms NONE = (instrument, score, raw, facts) -> Optional.empty();

    /** The standard score of a raw one for somebody of these facts; empty where the tables have no row. */
    Optional<BigDecimal> standard(String instrument, String score, BigDecimal raw, Map<String, String> facts);
}
