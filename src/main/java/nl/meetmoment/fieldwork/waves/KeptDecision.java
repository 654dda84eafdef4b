package nl.meetmoment.fieldwork.waves;

import java.time.Instant;
import java.util.UUID;

/** A decision with who took it and when. */
record KeptDecision(long number, String caseNumber, String wave, Decision decision, UUID by, Instant at) {}
