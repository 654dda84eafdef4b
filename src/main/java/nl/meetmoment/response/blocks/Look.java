package nl.meetmoment.response.blocks;

import java.util.Locale;
import nl.meetmoment.study.Plan;

/** How pages look and speak: to a parent, to a child up to 12, to a teenager. */
public enum Look {
    ADULT,
    CHILD,
    TEEN;

    private static final int FIRST_TEEN_AGE = 12;

    public static Look of(Plan plan) {
        if (!plan.questionnaire().informant().equals("child")) {
            return ADULT;
        }
        return plan.facts().age() < FIRST_TEEN_AGE ? CHILD : TEEN;
    }

    /** As templates, style sheets and message keys call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
