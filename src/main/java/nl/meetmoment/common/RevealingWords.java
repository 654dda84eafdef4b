package nl.meetmoment.common;

import java.util.List;
import java.util.Locale;

/** What nobody may read over a respondent's shoulder in a title, an address, an icon's name or a message (promise S2). */
public final class RevealingWords {

    private static final List<String> WORDS = List.of(
            "geweld",
            "mishandel",
            "misbruik",
            "slachtoffer",
            "dader",
            "trauma",
            "veilig thuis",
            "veiligthuis",
            "kinderbescherming",
            "jeugdbescherming",
            "jeugdzorg",
            "uithuisplaatsing",
            "ondertoezicht",
            "gezin",
            "stalking",
            "violence",
            "violent",
            "abuse",
            "victim",
            "perpetrator",
            "child protection",
            "family",
            "meldcode",
            "meetmoment");

    private RevealingWords() {}

    public static List<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return WORDS.stream().filter(lower::contains).toList();
    }
}
