package nl.meetmoment.study;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The study as it is now, and every version of it under which a response was started. */
public final class StudyCatalogue {

    private final Function<String, Map<String, String>> published;
    private final Map<String, Study> versions = new ConcurrentHashMap<>();

    private volatile Study current;
    private volatile boolean isLive;
    private volatile boolean staysDemonstration;

    /** @param published the files of a version, by its hash; throws when it was never published */
    StudyCatalogue(Study current, boolean isLive, Function<String, Map<String, String>> published) {
        this.current = current;
        this.isLive = isLive;
        this.published = published;
        versions.put(current.version(), current);
    }

    /** Changes when an overlay is applied or withdrawn: ask again each time. */
    public Study current() {
        return current;
    }

    /** In demonstration every page says so; live is the field. */
    public boolean isDemonstration() {
        return !isLive;
    }

    /** The families here are invented: the study never goes live here, whatever is ready. */
    public void stayDemonstration() {
        staysDemonstration = true;
    }

    public boolean staysDemonstration() {
        return staysDemonstration;
    }

    /**
     * The definition that a started response stays on.
     *
     * @param version see {@link Study#version()}
     */
    public Study version(String version) {
        return versions.computeIfAbsent(version, this::reload);
    }

    void use(Study next) {
        versions.put(next.version(), next);
        current = next;
    }

    void goLive() {
        if (staysDemonstration) {
            throw new IllegalStateException("Where families are invented, no study goes live.");
        }
        isLive = true;
    }

    private Study reload(String version) {
        StudyDefinition definition = StudyDefinition.of(published.apply(version));
        Study study = definition.study().orElseThrow(() -> new DefinitionRefused(definition.findings()));
        if (!study.version().equals(version)) {
            throw new IllegalStateException("A published version is not what it was when it was published.");
        }
        return study;
    }
}
