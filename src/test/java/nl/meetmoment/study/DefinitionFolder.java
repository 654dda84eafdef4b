package nl.meetmoment.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Definitions as they lie in a folder. */
public final class DefinitionFolder {

    public static final Path REFERENCE = Path.of("src/main/resources/study/reference");

    private DefinitionFolder() {}

    public static Map<String, String> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            var files = new TreeMap<String, String>();
            for (Path file : found.filter(one -> one.toString().matches(".*\\.(yaml|csv)"))
                    .toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Map<String, String> referenceFiles() {
        return files(REFERENCE);
    }

    public static Study reference() {
        return StudyDefinition.of(referenceFiles()).study().orElseThrow();
    }
}
