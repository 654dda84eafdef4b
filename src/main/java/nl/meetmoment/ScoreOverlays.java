package nl.meetmoment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.meetmoment.instrument.Finding;
import nl.meetmoment.instrument.OverlayKind;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyDefinition;

/** What a licence holder handed over, as files given to {@code ./meetmoment score}: a norm table and a scoring key. */
final class ScoreOverlays {

    static final Map<String, OverlayKind> OPTIONS = Map.of("--norms", OverlayKind.NORMS, "--key", OverlayKind.KEY);

    private static final int NAMED = 5;

    private ScoreOverlays() {}

    /**
     * The study with the overlays that the arguments name laid over one instrument.
     *
     * @param shipped the files of the study
     * @throws CommandFailed when a file cannot be read, or does not fit the instrument
     */
    static Study over(Map<String, String> shipped, String instrument, Arguments arguments) throws CommandFailed {
        var files = new TreeMap<>(shipped);
        var names = new TreeMap<String, String>();
        for (Map.Entry<String, OverlayKind> option : OPTIONS.entrySet()) {
            String name = arguments.options().get(option.getKey());
            if (name != null) {
                files.put(option.getValue().file(instrument), text(Path.of(name)));
                names.put(option.getValue().file(instrument), name);
            }
        }
        StudyDefinition definition = StudyDefinition.of(files);
        return definition.study().orElseThrow(() -> refused(definition.findings(), names));
    }

    private static CommandFailed refused(List<Finding> findings, Map<String, String> names) {
        String all = findings.stream()
                .limit(NAMED)
                .map(one ->
                        (names.getOrDefault(one.file(), one.file()) + " " + one.path()).strip() + ": " + one.sentence())
                .collect(Collectors.joining("\n  ", "\n  ", ""));
        int more = findings.size() - NAMED;
        return new CommandFailed(
                "the overlay does not fit the instrument." + all + (more > 0 ? "\n  and " + more + " more." : ""));
    }

    private static String text(Path path) throws CommandFailed {
        try {
            return Files.readString(path);
        } catch (NoSuchFileException missing) {
            throw new CommandFailed("there is nothing at " + path + ".");
        } catch (IOException unreadable) {
            throw new CommandFailed(path + " cannot be read: it must be a CSV file in UTF-8.");
        }
    }
}
