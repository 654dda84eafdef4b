package nl.meetmoment.response;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page as its template names it; see {@code respondent/page.html}. Titles, introduction and questions are HTML. */
record PageView(
        int number,
        boolean hasPrevious,
        String title,
        @Nullable String intro,
        ProgressView progress,
        UUID form,
        long base,
        String questions,
        List<FindingView> findings,
        boolean gapsAsked,
        @Nullable String problem,
        @Nullable String nameFor) {

    record ProgressView(int percent, int part, int parts, int toCome, List<SectionView> sections) {}

    record SectionView(String title, String state) {}

    /** @param problem null: the item was left open */
    record FindingView(String item, String text, @Nullable String problem) {}
}
