package nl.meetmoment.instrument;

import java.util.List;

/**
 * Something that keeps a definition from loading.
 *
 * @param file as it lies in the study's folder
 * @param path JSON pointer into the file, or {@code row 3} of a table; empty for the whole file
 * @param rule its short name, the same as in {@code definition-format.md}
 * @param sentence what is wrong and how to mend it
 * @param words what the sentence names, in its order, for whoever says it in another language; may be empty
 */
public record Finding(String file, String path, String rule, String sentence, List<String> words) {

    public Finding {
        words = List.copyOf(words);
    }

    public Finding(String file, String path, String rule, String sentence) {
        this(file, path, rule, sentence, List.of());
    }

    @Override
    public String toString() {
        return file + (path.isEmpty() ? "" : " " + path) + " [" + rule + "] " + sentence;
    }
}
