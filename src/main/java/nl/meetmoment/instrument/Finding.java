package nl.meetmoment.instrument;

/**
 * Something that keeps a definition from loading.
 *
 * @param file as it lies in the study's folder
 * @param path JSON pointer into the file; empty for the whole file
 * @param rule its short name, the same as in {@code definition-format.md}
 * @param sentence what is wrong and how to mend it
 */
public record Finding(String file, String path, String rule, String sentence) {

    @Override
    public String toString() {
        return file + (path.isEmpty() ? "" : " " + path) + " [" + rule + "] " + sentence;
    }
}
