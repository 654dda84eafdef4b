package nl.meetmoment.instrument;

import java.util.Map;

/** One text in every language of the study, by language tag. May name {@code {child}}, {@code {figure}}, {@code {period}}. */
public record Text(Map<String, String> byLanguage) {

    public Text {
        byLanguage = Map.copyOf(byLanguage);
    }

    /**
     * The text in a language.
     *
     * @throws IllegalArgumentException when the study does not have the language
     */
    public String in(String language) {
        String text = byLanguage.get(language);
        if (text == null) {
            throw new IllegalArgumentException("The study has no language '" + language + "'.");
        }
        return text;
    }
}
