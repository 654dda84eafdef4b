package nl.meetmoment.instrument;

import java.util.List;
import java.util.stream.Stream;

/** A validated questionnaire part. */
public record Instrument(String id, Text title, About about, Licence licence, List<Page> pages, List<Scale> scales) {

    public Stream<Item> items() {
        return pages.stream().flatMap(page -> page.items().stream());
    }
}
