package nl.meetmoment.instrument;

import java.util.List;
import java.util.Objects;

/** What a browser sends for the fields of one item. */
final class Sent {

    private Sent() {}

    /** Without blanks around and without what is empty. */
    static List<String> words(List<String> sent) {
        return sent.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The same, with one kind of line break, which also browsers count as one character. */
    static List<String> texts(List<String> sent) {
        return words(sent).stream().map(text -> text.replace("\r\n", "\n")).toList();
    }

    /** Neither U+0000, which PostgreSQL cannot keep, nor half of a character. */
    static boolean isKeepable(String text) {
        return text.indexOf('\0') < 0
                && text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }
}
