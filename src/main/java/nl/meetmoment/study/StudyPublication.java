package nl.meetmoment.study;

import java.util.HashMap;
import java.util.Map;

/** Brings a study into use: the definitions that ship with the overlays that were applied, at start and while the site runs. */
public final class StudyPublication {

    private final ShippedStudy shipped;
    private final PublishedVersions versions;
    private final StudyCatalogue catalogue;

    /**
     * @param overlays that are in use, by their files
     * @throws DefinitionRefused when the two do not go together
     */
    StudyPublication(ShippedStudy shipped, Map<String, String> overlays, boolean isLive, PublishedVersions versions) {
        this.shipped = shipped;
        this.versions = versions;
        this.catalogue = new StudyCatalogue(publish(overlays), isLive, versions::files);
    }

    StudyCatalogue catalogue() {
        return catalogue;
    }

    /** Which study it is, for what is kept about it. */
    public String study() {
        return shipped.name();
    }

    /** What the study would be with these overlays and no others, or what is wrong. */
    public StudyDefinition with(Map<String, String> overlays) {
        return overlays.isEmpty() ? shipped.definition() : StudyDefinition.of(files(overlays));
    }

    /**
     * Keeps the version with these overlays, so that it can be used.
     *
     * @throws DefinitionRefused when it has findings
     */
    public Study publish(Map<String, String> overlays) {
        StudyDefinition definition = with(overlays);
        Study study = definition.study().orElseThrow(() -> new DefinitionRefused(definition.findings()));
        versions.publish(study, files(overlays));
        return study;
    }

    /** From now on questionnaires that are opened have this version; those that were started stay on theirs. */
    public void use(Study published) {
        catalogue.use(published);
    }

    /** For good. Whoever calls has made sure that nothing is in the way. */
    public void goLive() {
        catalogue.goLive();
    }

    private Map<String, String> files(Map<String, String> overlays) {
        var files = new HashMap<>(shipped.files());
        files.putAll(overlays);
        return files;
    }
}
