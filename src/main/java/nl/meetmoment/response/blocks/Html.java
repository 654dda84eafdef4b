package nl.meetmoment.response.blocks;

import java.util.regex.Pattern;
import nl.meetmoment.study.Wording.Markup;

/** Text as HTML. */
public final class Html {

    /** In the text of a page: the page may put a first name, which only the device knows, where a child is named. */
    public static final Markup TEXT = new Markup() {

        @Override
        public String child(String letter, String label) {
            return "<span data-child=\"" + escaped(letter) + "\">" + escaped(label) + "</span>";
        }

        @Override
        public String plain(String label) {
            return escaped(label);
        }
    };

    /** In the value of an attribute. */
    static final Markup ATTRIBUTE = new Markup() {

        @Override
        public String child(String letter, String label) {
            return escaped(label);
        }

        @Override
        public String plain(String label) {
            return escaped(label);
        }
    };

    private static final Pattern TELEPHONE = Pattern.compile("\\b0\\d{1,3}-\\d{3,8}(?: \\d{2,4})*\\b");

    private Html() {}

    /** Safe in text and in a quoted attribute; what HTML cannot hold becomes the sign for that. */
    public static String escaped(String text) {
        var html = new StringBuilder(text.length() + 16);
        escape(text, html);
        return html.toString();
    }

    /** Safe in text; a telephone number is marked, so that no end of a line cuts it in two. */
    public static String prose(String text) {
        return TELEPHONE.matcher(escaped(text)).replaceAll("<span class=\"telephone\">$0</span>");
    }

    static void escape(String text, StringBuilder html) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(isHalf(text, i) || c == '\0' ? '\uFFFD' : c);
            }
        }
    }

    /** A surrogate without the other one beside it. */
    private static boolean isHalf(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
