package nl.meetmoment;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options, each with a value, and one file. */
record Arguments(Map<String, String> options, String file) {

    /** @throws CommandFailed when there is another option, a value or the file is missing, or something stands twice */
    static Arguments of(String command, List<String> words, List<String> known) throws CommandFailed {
        var options = new HashMap<String, String>();
        String file = "";
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            boolean isOption = word.startsWith("--");
            if (isOption && !known.contains(word)) {
                throw CommandFailed.misused(command + " does not know '" + word + "': --help tells what it knows.");
            }
            boolean isUnderstood = isOption ? !options.containsKey(word) && rest.hasNext() : file.isEmpty();
            if (!isUnderstood) {
                throw CommandFailed.misused(command + " cannot take '" + word + "' there: --help tells how.");
            }
            if (isOption) {
                options.put(word, rest.next());
            } else {
                file = word;
            }
        }
        if (file.isEmpty()) {
            throw CommandFailed.misused(command + " needs a CSV file: --help tells how.");
        }
        return new Arguments(options, file);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** @throws CommandFailed when it is another one, or there is none and no default */
    String option(String name, List<String> allowed, String otherwise) throws CommandFailed {
        String value = options.getOrDefault(name, otherwise);
        if (!allowed.contains(value)) {
            throw CommandFailed.misused(name + " needs one of " + String.join(", ", allowed) + ".");
        }
        return value;
    }
}
