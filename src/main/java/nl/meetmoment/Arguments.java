package nl.meetmoment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Options with values, and one file at the end. */
record Arguments(Map<String, String> options, String file) {

    /** Empty when they are used wrongly. */
    static Optional<Arguments> of(List<String> words, List<String> known) {
        var options = new HashMap<String, String>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            if (!known.contains(words.get(i))) {
                return Optional.empty();
            }
            options.put(words.get(i), words.get(i + 1));
        }
        boolean hasFile = words.size() % 2 == 1 && !words.get(words.size() - 1).startsWith("--");
        return hasFile ? Optional.of(new Arguments(options, words.get(words.size() - 1))) : Optional.empty();
    }

    @Nullable
    String option(String name) {
        return options.get(name);
    }
}
