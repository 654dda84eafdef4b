package nl.meetmoment.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Every text that a window was sent: pages, fragments and data, with the path that each came from. */
record Heard(List<Text> texts) {

    record Text(String from, String text) {

        boolean isForStaff() {
            return !from.startsWith("/v");
        }

        boolean holds(String word) {
            return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
        }
    }

    /** From now on the site keeps what it sends to this window and to others of the same person. */
    static void listen(Page page, String window) {
        page.context().setExtraHTTPHeaders(Map.of(Overhearing.WINDOW, window));
    }

    /** All that {@link Overhearing} kept for a window. */
    static Heard of(Path folder, String window) throws IOException {
        var texts = new ArrayList<Text>();
        try (Stream<Path> kept = Files.list(folder.resolve(window))) {
            for (Path one : kept.toList()) {
                String[] parts = Files.readString(one).split("\n", 2);
                texts.add(new Text(parts[0], parts[1]));
            }
        }
        return new Heard(texts);
    }

    /** Which of these words came from where. */
    List<String> placesOf(List<String> words) {
        return texts.stream()
                .flatMap(one -> words.stream().filter(one::holds).map(word -> word + " from " + one.from()))
                .distinct()
                .toList();
    }
}
