package nl.meetmoment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.meetmoment.instrument.Finding;
import nl.meetmoment.study.Proof;
import nl.meetmoment.study.StudyDefinition;

/**
 * {@code ./meetmoment check [--report] [--pages KIND] PATH}: prints every finding of a study, or of the file or folder within one that the path
 * names; the study around it is read too, since conditions reach over files. With a report also the author's proof of each study without
 * findings.
 */
final class CheckCommand {

    static final String REPORT = "--report";
    static final String PAGES = "--pages";

    /** What to print of a study beside its findings. */
    interface Report {

        Report NONE = proof -> {};

        void print(ProofReport proof) throws CommandFailed;
    }

    private static final int FAILED = 1;

    private final Path path;
    private final Report report;
    private final PrintStream out;
    private final PrintStream err;

    CheckCommand(Path path, Report report, PrintStream out, PrintStream err) {
        this.path = path.toAbsolutePath().normalize();
        this.report = report;
        this.out = out;
        this.err = err;
    }

    /**
     * Prints and returns the exit status: 0 without findings, 1 otherwise.
     *
     * @throws CommandFailed when the study has no such kind of respondent
     */
    int run() throws CommandFailed {
        try {
            List<Path> studies = studies();
            return studies.isEmpty() ? noStudy() : check(studies);
        } catch (MalformedInputException notText) {
            err.println("meetmoment: a file under " + path + " is not UTF-8 text: save it as UTF-8.");
            return FAILED;
        } catch (IOException unreadable) {
            err.println("meetmoment: " + path + " cannot be read: check that it is there and that you may read it.");
            return FAILED;
        }
    }

    private int noStudy() {
        err.println(
                "meetmoment: no study.yaml at, under or above " + path + ": name a study's folder or a file in one.");
        return FAILED;
    }

    /** Those under the path, else the one that the path lies in. */
    private List<Path> studies() throws IOException {
        try (Stream<Path> below = Files.walk(path)) {
            List<Path> found = below.filter(file -> file.endsWith("study.yaml"))
                    .map(Path::getParent)
                    .toList();
            return found.isEmpty() ? above().map(List::of).orElse(List.of()) : found;
        }
    }

    private Optional<Path> above() {
        return Stream.iterate(path, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("study.yaml")))
                .findFirst();
    }

    private int check(List<Path> studies) throws IOException, CommandFailed {
        int found = 0;
        for (Path study : studies) {
            found += check(study);
        }
        out.println(found == 0 ? "No findings." : found == 1 ? "1 finding." : found + " findings.");
        return found == 0 ? 0 : FAILED;
    }

    private int check(Path study) throws IOException, CommandFailed {
        StudyDefinition definition = StudyDefinition.of(files(study));
        if (report != Report.NONE && definition.study().isPresent()) {
            report.print(new ProofReport(Proof.of(definition.study().get()), out));
        }
        List<Finding> findings = definition.findings().stream()
                .filter(finding -> isMeant(study.resolve(finding.file())))
                .toList();
        findings.forEach(finding -> out.println(study.resolve(finding.file()) + line(finding)));
        return findings.size();
    }

    private boolean isMeant(Path file) {
        return file.startsWith(path);
    }

    private static String line(Finding finding) {
        String place = finding.path().isEmpty() ? "" : " " + finding.path();
        return place + " [" + finding.rule() + "] " + finding.sentence();
    }

    private static boolean isPart(Path file) {
        String name = file.toString();
        return name.endsWith(".yaml")
                || (name.endsWith(".csv") && name.replace('\\', '/').contains("/overlays/"));
    }

    private static Map<String, String> files(Path study) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> found = Files.walk(study)) {
            for (Path file : found.filter(CheckCommand::isPart).toList()) {
                files.put(study.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }
}
