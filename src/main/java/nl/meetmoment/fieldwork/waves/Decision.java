package nl.meetmoment.fieldwork.waves;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about a wave.
 *
 * @param until day on which a postponed wave comes back; null for every other kind
 */
record Decision(
        DecisionKind kind, DecisionReason reason, @Nullable LocalDate until) {}
