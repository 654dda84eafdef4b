package nl.meetmoment.response.blocks;

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

    private Html() {}

    /** Safe in text and in a quoted attribute; what HTML cannot hold becomes the sign for that. */
    public static String escaped(String text) {
        var html = new StringBuilder(text.length() + 16);
        escape(text, html);
        return html.toString();
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
