package nl.meetmoment.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Writes down which promises were checked: a test that turns red when promise R7 is broken carries {@code @Tag("R7")},
 * and {@code ./meetmoment test} prints the list.
 */
public final class PromiseRecord implements TestExecutionListener {

    private static final Path RECORD = Path.of("target/promises.txt");

    private static final Pattern PROMISE = Pattern.compile("[PDWSRF]\\d{1,2}");

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (!test.isTest()) {
            return;
        }
        String status =
                switch (result.getStatus()) {
                    case SUCCESSFUL -> "passed";
                    case ABORTED -> "skipped";
                    case FAILED -> "failed";
                };
        test.getTags().stream()
                .map(tag -> tag.getName())
                .filter(tag -> PROMISE.matcher(tag).matches())
                .forEach(promise -> append(promise + " " + status + " " + test.getDisplayName()));
    }

    private static synchronized void append(String line) {
        try {
            Files.writeString(RECORD, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
