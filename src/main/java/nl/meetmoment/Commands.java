package nl.meetmoment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyDefinition;
import nl.meetmoment.study.StudyFiles;

/** The commands that need no site. Each returns the exit status: 0 done, 1 failed, 2 used wrongly. */
final class Commands {

    private static final Set<String> NAMES = Set.of("check", "score", "classify", "verify-audit");

    private static final String STUDY = "reference";

    private final PrintStream out;
    private final PrintStream err;

    Commands(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    static boolean have(String[] arguments) {
        return arguments.length > 0 && NAMES.contains(arguments[0]);
    }

    int run(String... arguments) {
        try {
            int status = run(arguments[0], List.of(arguments).subList(1, arguments.length));
            if (out.checkError()) {
                throw new CommandFailed("the result cannot be written: check where it goes to.");
            }
            return status;
        } catch (CommandFailed failed) {
            err.println("meetmoment: " + failed.getMessage());
            return failed.status();
        } catch (IOException unreadable) {
            err.println("meetmoment: the shipped study cannot be read: build anew.");
            return 1;
        }
    }

    private int run(String command, List<String> words) throws CommandFailed, IOException {
        return switch (command) {
            case "check" -> check(words);
            case "score" -> {
                Arguments arguments = Arguments.of(command, words, ScoreCommand.OPTIONS);
                yield ScoreCommand.of(StudyFiles.shipped(STUDY), arguments).run(out, err);
            }
            case "verify-audit" -> VerifyAuditCommand.of(words).run(out);
            default -> {
                Arguments arguments = Arguments.of(command, words, ClassifyCommand.OPTIONS);
                yield new ClassifyCommand(study(), arguments).run(out, err);
            }
        };
    }

    private int check(List<String> words) throws CommandFailed {
        boolean withTables = words.contains(CheckCommand.REPORT);
        int at = words.indexOf(CheckCommand.PAGES);
        var paths = new ArrayList<>(words);
        if (at >= 0) {
            paths.subList(at, Math.min(at + 2, paths.size())).clear();
        }
        paths.remove(CheckCommand.REPORT);
        if (paths.size() != 1) {
            throw CommandFailed.misused("check needs one path: --help tells how.");
        }
        CheckCommand.Report pages =
                at < 0 ? CheckCommand.Report.NONE : pages(at + 1 < words.size() ? words.get(at + 1) : "");
        CheckCommand.Report report = !withTables
                ? pages
                : proof -> {
                    proof.print();
                    pages.print(proof);
                };
        return new CheckCommand(Path.of(paths.get(0)), report, out, err).run();
    }

    private static CheckCommand.Report pages(String kind) throws CommandFailed {
        if (!kind.matches("\\d{1,6}")) {
            throw CommandFailed.misused("--pages needs the number of a kind of respondent: --report prints them.");
        }
        return proof -> proof.pages(Integer.parseInt(kind));
    }

    private static Study study() throws CommandFailed, IOException {
        return study(StudyFiles.shipped(STUDY));
    }

    static Study study(Map<String, String> files) throws CommandFailed {
        return StudyDefinition.of(files)
                .study()
                .orElseThrow(() -> new CommandFailed("the shipped study has findings: ./meetmoment check names them."));
    }
}
