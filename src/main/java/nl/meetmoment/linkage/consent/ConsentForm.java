package nl.meetmoment.linkage.consent;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.meetmoment.fieldwork.FamilyMember;

/**
 * What somebody consents to: one purpose in one version, which never changes.
 *
 * @param purpose a wave's code in small letters, or another word
 * @param sha256 of the texts in all languages
 * @param texts by language
 */
record ConsentForm(String purpose, int version, String sha256, Map<String, Text> texts) {

    private static final String INTERVIEW = "interview";

    ConsentForm {
        texts = Map.copyOf(texts);
    }

    record Text(String title, List<String> paragraphs) {

        Text {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** The in-depth interview is for parents, and nobody signs a child up for it (protocol, "In-depth interview"). */
    boolean isFor(FamilyMember member) {
        return !purpose.equals(INTERVIEW) || !member.isChild();
    }

    /** In Dutch where there is no such language. */
    Text text(String language) {
        return Objects.requireNonNull(texts.getOrDefault(language, texts.get("nl")));
    }
}
