package nl.meetmoment.study;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The study as it is now, and every version of it under which a response was started. */
public final class StudyCatalogue {

    private final Study current;
    private final Function<String, Map<String, String>> published;
    private final Map<String, Study> versions = new ConcurrentHashMap<>();

    /** @param published the files of a version, by its hash; throws when it was never published */
    StudyCatalogue(Study current, Function<String, Map<String, String>> published) {
        this.current = current;
        this.published = published;
        versions.put(current.version(), current);
    }

    public Study current() {
        return current;
    }

    /**
     * The definition that a started response stays on.
     *
     * @param version see {@link Study#version()}
     */
    public Study version(String version) {
        return versions.computeIfAbsent(version, this::reload);
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
