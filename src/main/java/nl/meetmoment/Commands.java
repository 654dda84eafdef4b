package nl.meetmoment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meetmoment.study.Study;
import nl.meetmoment.study.StudyDefinition;
import nl.meetmoment.study.StudyFiles;

/** The commands that need no site and no database. Each returns the exit status: 0 done, 1 failed, 2 used wrongly. */
final class Commands {

    private static final Set<String> NAMES = Set.of("check", "score", "classify");

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
        List<String> words = List.of(arguments).subList(1, arguments.length);
        try {
            return switch (arguments[0]) {
                case "check" ->
                    words.size() == 1
                            ? new CheckCommand(Path.of(words.get(0)), out, err).run()
                            : misuse("check needs one path");
                case "score" -> score(words);
                default -> classify(words);
            };
        } catch (CommandFailed failed) {
            err.println("meetmoment: " + failed.getMessage());
            return 1;
        } catch (IOException closed) {
            err.println("meetmoment: the result cannot be written: check where it goes to.");
            return 1;
        }
    }

    private int score(List<String> words) throws CommandFailed, IOException {
        var arguments = Arguments.of(words, List.of("--instrument", "--facts", "--cutoff", "--codebook"));
        if (arguments.isEmpty() || arguments.get().option("--instrument") == null) {
            return misuse("score needs --instrument ID and one CSV file");
        }
        return new ScoreCommand(study(), arguments.get(), out, err).run();
    }

    private int classify(List<String> words) throws CommandFailed, IOException {
        var arguments = Arguments.of(words, List.of("--rule", "--codebook"));
        if (arguments.isEmpty() || !ClassifyCommand.knows(arguments.get().option("--rule"))) {
            return misuse("classify needs --rule family_violence or --rule cumulative_risk, and one CSV file");
        }
        return new ClassifyCommand(study(), arguments.get(), out, err).run();
    }

    private int misuse(String sentence) {
        err.println("meetmoment: " + sentence + ": --help tells how.");
        return 2;
    }

    private static Study study() throws IOException {
        Map<String, String> files = StudyFiles.shipped("reference");
        return StudyDefinition.of(files).study().orElseThrow();
    }
}
