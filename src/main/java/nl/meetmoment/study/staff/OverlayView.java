package nl.meetmoment.study.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An overlay with what it holds.
 *
 * @param replaces of a draft: the one in use that it would take the place of
 * @param history what became of it
 * @param findings at most a hundred
 * @param allFindings how many there are
 * @param completeness of a wording, by language
 * @param texts of a wording
 * @param norms of a norm table, by score
 * @param key of an item key, by score
 */
record OverlayView(
        OverlayLine line,
        @Nullable OverlayLine replaces,
        List<StudyEvent> history,
        List<Fault> findings,
        int allFindings,
        List<Completeness> completeness,
        List<Words> texts,
        List<Norms> norms,
        List<Key> key) {

    /**
     * What is wrong.
     *
     * @param row 0: the whole table
     * @param language of the sentence
     */
    record Fault(int row, String sentence, String language) {}

    record Completeness(String language, int done, int items) {

        public boolean isComplete() {
            return done == items;
        }
    }

    /** The text of an item in a language, in the overlay and on screens today. */
    record Words(String item, String language, String official, String today) {

        public boolean isNew() {
            return !official.equals(today);
        }
    }

    /** The table of a raw score. */
    record Norms(String score, String title, String coding, int rows) {}

    /** How many items a score is made of, in the overlay and in the definition. */
    record Key(String score, String title, int items, int today) {}

    public boolean isDraft() {
        return line.state().equals("draft");
    }

    public boolean isInUse() {
        return line.state().equals("applied");
    }
}
