package nl.meetmoment.fieldwork.recruitment;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.meetmoment.access.Organisations;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.stereotype.Component;

/** The regions of the study are its recruiting organisations. */
@Component
class StudyOrganisations implements Organisations {

    private final StudyCatalogue studies;

    StudyOrganisations(StudyCatalogue studies) {
        this.studies = studies;
    }

    @Override
    public Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        studies.current().regions().forEach(region -> names.put(region.code(), region.name()));
        return names;
    }
}
