package nl.meetmoment.study;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meetmoment.instrument.Answer;

/** Fills {@code {child}}, {@code {figure}}, {@code {period}} and {@code {example:...}} in the texts of one respondent. */
public final class Wording {

    /** How a filled text is written, such as HTML; also escapes. */
    public interface Markup {

        String child(String letter, String label);

        String plain(String label);
    }

    /** For texts outside a page. */
    public static final Markup TEXT = new Markup() {

        @Override
        public String child(String letter, String label) {
            return label;
        }

        @Override
        public String plain(String label) {
            return label;
        }
    };

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)(?::([a-z_]+))?}");

    private static final Pattern SENTENCE_BEFORE = Pattern.compile("(?:^|[.!?…]\\s)\\s*$");

    private final Plan plan;
    private final Answers answers;
    private final String language;

    private Wording(Plan plan, Answers answers, String language) {
        this.plan = plan;
        this.answers = answers;
        this.language = language;
    }

    public static Wording of(Plan plan, Answers answers, String language) {
        return new Wording(plan, answers, language);
    }

    /**
     * Puts in what the text names.
     *
     * @param text already escaped, except what it names
     * @param instance the turn of the loop in which it stands
     */
    public String fill(String text, Instance instance, Markup markup) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(filled(found, text, instance, markup)));
    }

    private String filled(MatchResult found, String text, Instance instance, Markup markup) {
        boolean startsSentence =
                SENTENCE_BEFORE.matcher(text).region(0, found.start()).find();
        return switch (found.group(1)) {
            case "child" -> markup.child(instance.key(), cased(child(instance), startsSentence));
            case "figure" -> markup.plain(cased(figure(instance), startsSentence));
            case "period" -> markup.plain(cased(period(), startsSentence));
            case "example" ->
                markup.plain(plan.study().example(found.group(2), plan.facts().region(), language));
            default -> found.group();
        };
    }

    private String child(Instance instance) {
        TargetChild child = plan.facts().child(instance.key());
        return plan.study()
                .childName(child.sex())
                .in(language)
                .replace("{age}", String.valueOf(child.age()))
                .replace("{letter}", child.letter());
    }

    private String figure(Instance instance) {
        Study.Figure figure = plan.study().figures().stream()
                .filter(one -> one.key().equals(instance.key()))
                .findFirst()
                .orElseThrow();
        Answer chosen = answers.of(new AnswerKey(figure.item(), ""));
        var names = figure.names();
        var name = chosen == null ? null : names.get(chosen.value());
        return (name == null ? names.values().iterator().next() : name).in(language);
    }

    private String period() {
        return plan.study().wave(plan.facts().wave()).period().in(language);
    }

    private static String cased(String label, boolean startsSentence) {
        return startsSentence ? label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1) : label;
    }
}
