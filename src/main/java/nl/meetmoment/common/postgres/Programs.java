package nl.meetmoment.common.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The programs of one PostgreSQL release, unpacked once in a folder named after the archive's digest. */
final class Programs {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    private final Path folder;

    private Programs(Path folder) {
        this.folder = folder;
    }

    static Programs unpacked(Path binaries) throws IOException {
        var archive = new Archive(Platform.current());
        Path place = binaries.resolve(archive.digest());
        if (Files.notExists(place)) {
            Archive.createFolders(binaries);
            Path draft = Files.createTempDirectory(binaries, "unpacking");
            archive.unpack(draft);
            Folders.publish(draft, place);
        }
        return new Programs(place);
    }

    int majorVersion() throws IOException {
        Matcher version = VERSION.matcher(run("", List.of("postgres", "-V")).output());
        if (!version.find()) {
            throw new IOException("The unpacked PostgreSQL does not run on this machine.");
        }
        return Integer.parseInt(version.group(1));
    }

    /** What to execute for a program; PostgreSQL refuses root, so root leaves its privileges behind in a user namespace. */
    List<String> command(List<String> programAndArguments) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name", "").equals("root")) {
            command.add("unshare");
            command.add("-U");
        }
        command.add(folder.resolve("bin").resolve(programAndArguments.get(0)).toString());
        command.addAll(programAndArguments.subList(1, programAndArguments.size()));
        return command;
    }

    Outcome run(String input, List<String> programAndArguments) throws IOException {
        Process process = new ProcessBuilder(command(programAndArguments))
                .redirectErrorStream(true)
                .start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException endedEarly) {
            // its output says why
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(exitStatus(process), output);
    }

    private static int exitStatus(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("The start was interrupted.", stopped);
        }
    }

    record Outcome(int status, String output) {

        boolean isSuccess() {
            return status == 0;
        }
    }
}
