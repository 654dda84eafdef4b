package nl.meetmoment.linkage.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.meetmoment.common.RevealingWords;
import nl.meetmoment.fieldwork.messages.MessageKind;

/**
 * A text in one version and language, which never changes.
 *
 * @param shortly the first paragraph, which says all that matters and is all of a text message
 * @param paragraphs of an e-mail or letter, the first one too
 * @param sha256 of the whole file
 */
record MessageTemplate(
        MessageKind kind,
        int version,
        String language,
        String subject,
        String shortly,
        List<String> paragraphs,
        String sha256) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    private static final Pattern LEADS_SOMEWHERE =
            Pattern.compile("https?:|www\\.|@|\\b[a-z0-9-]+\\.(nl|com|org|eu)\\b|G-[A-Z0-9]{5}");

    private static final Set<String> ABOUT_APPOINTMENT = Set.of("date", "time");

    private static final Set<String> ALWAYS = Set.of("telephone", "sender");

    /** The longest that each becomes. */
    private static final Map<String, String> LONGEST = Map.of(
            "date",
            "donderdag 30 september",
            "time",
            "20:30",
            "telephone",
            "0800 000 00 000",
            "sender",
            "x".repeat(40));

    private static final int LONGEST_SUBJECT = 60;

    MessageTemplate {
        paragraphs = List.copyOf(paragraphs);
    }

    /** {@code reminder-1_nl}, as the file is called. */
    String name() {
        return kind.code() + "-" + version + "_" + language;
    }

    /** By the words of the page, why it cannot be sent; empty when it can. */
    List<String> findings() {
        String whole = subject + "\n" + String.join("\n", paragraphs);
        var findings = new ArrayList<String>();
        if (subject.isEmpty()
                || subject.length() > LONGEST_SUBJECT
                || PLACEHOLDER.matcher(subject).find()) {
            findings.add("subject");
        }
        if (!placeholders(whole).stream().allMatch(this::isKnown)) {
            findings.add("placeholder");
        }
        if (isAboutAppointment() && !placeholders(shortly).containsAll(ABOUT_APPOINTMENT)) {
            findings.add("moment");
        }
        if (!RevealingWords.in(whole).isEmpty()) {
            findings.add("revealing");
        }
        if (LEADS_SOMEWHERE.matcher(whole).find()) {
            findings.add("link");
        }
        if (TextLength.messages(filled(shortly, LONGEST)) > 2) {
            findings.add("long");
        }
        return findings;
    }

    String subjectAndText(Map<String, String> values) {
        return subject + "\n\n" + text(values);
    }

    String text(Map<String, String> values) {
        return paragraphs.stream().map(one -> filled(one, values)).collect(Collectors.joining("\n\n"));
    }

    String shortText(Map<String, String> values) {
        return filled(shortly, values);
    }

    private boolean isAboutAppointment() {
        return kind != MessageKind.ANNOUNCEMENT && kind != MessageKind.UNFINISHED;
    }

    private boolean isKnown(String placeholder) {
        return ALWAYS.contains(placeholder) || (isAboutAppointment() && ABOUT_APPOINTMENT.contains(placeholder));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String filled(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }
}
