package nl.meetmoment.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The study as it ships. It is read beside the rest of the start, most of which is waiting for the database: what costs
 * in a new JVM is loading the classes that read definitions.
 */
final class ShippedStudy {

    private final String name;
    private final Map<String, String> files;
    private final CompletableFuture<StudyDefinition> definition;

    /** @param name of the folder of the definitions */
    ShippedStudy(String name) {
        this.name = name;
        this.files = read(name);
        this.definition = CompletableFuture.supplyAsync(() -> StudyDefinition.of(files), ShippedStudy::beside);
    }

    /** On a thread that finds the classes of whoever started it, as those of a common pool do not. */
    private static void beside(Runnable reading) {
        new Thread(reading, "study").start();
    }

    private static Map<String, String> read(String name) {
        try {
            return Map.copyOf(StudyFiles.shipped(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String name() {
        return name;
    }

    Map<String, String> files() {
        return files;
    }

    StudyDefinition definition() {
        return definition.join();
    }
}
