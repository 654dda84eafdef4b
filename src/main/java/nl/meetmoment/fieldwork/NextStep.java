package nl.meetmoment.fieldwork;

import java.time.LocalDate;

/** What is to be done next at a visit. */
enum NextStep {
    EXPLAIN("explain"),
    SIGN("sign"),
    HAND_OVER("hand-over"),
    CLOSE("close"),
    NOTHING("nothing");

    private final String code;

    NextStep(String code) {
        this.code = code;
    }

    /**
     * A visit whose day is over is there to be closed.
     *
     * @param hasConsent whether there is somebody who may be given a questionnaire
     */
    static NextStep of(Visit visit, FamilyWave family, LocalDate today, boolean hasConsent) {
        if (!visit.isOpen()) {
            return NOTHING;
        }
        if (DutchTime.dateOf(visit.plannedAt()).isBefore(today) || family.isDone()) {
            return CLOSE;
        }
        if (!visit.checklist().has(ChecklistPoint.EXPLAINED)) {
            return EXPLAIN;
        }
        return hasConsent ? HAND_OVER : SIGN;
    }

    String code() {
        return code;
    }
}
