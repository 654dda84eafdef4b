package nl.meetmoment.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Another JVM with the classes of the tests, for what a test cannot do to its own: being killed. */
public final class JavaProcess {

    private JavaProcess() {}

    public static Process start(Path output, Class<?> program, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                classPath(),
                program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static String classPath() {
        String surefire = System.getProperty("surefire.test.class.path");
        return Objects.requireNonNullElseGet(surefire, () -> System.getProperty("java.class.path"));
    }
}
