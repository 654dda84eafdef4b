package nl.meetmoment.response;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.meetmoment.study.Facts;
import nl.meetmoment.study.Plan;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The plans of the responses that are being filled in; a plan is made once, not at every page. */
@Component
class Plans {

    private record Key(String version, String questionnaire, String facts) {}

    private static final int KEPT = 1000;

    private final StudyCatalogue catalogue;
    private final JsonMapper json;

    private final Map<Key, Plan> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Plan> eldest) {
            return size() > KEPT;
        }
    };

    Plans(StudyCatalogue catalogue, JsonMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    /** @param facts as JSON, the way they are stored */
    Plan of(String version, String questionnaire, String facts) {
        var key = new Key(version, questionnaire, facts);
        synchronized (kept) {
            Plan plan = kept.get(key);
            if (plan != null) {
                return plan;
            }
        }
        Plan made = Plan.of(catalogue.version(version), questionnaire, json.readValue(facts, Facts.class));
        synchronized (kept) {
            kept.put(key, made);
        }
        return made;
    }
}
