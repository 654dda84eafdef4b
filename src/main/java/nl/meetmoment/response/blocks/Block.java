package nl.meetmoment.response.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meetmoment.study.Instance;
import nl.meetmoment.study.Wording;

/** One question in HTML, cut where something of one respondent belongs. Immutable. */
final class Block {

    /** What a question is filled with. */
    record Filling(Shown shown, Wording wording, Instance instance) {}

    private interface Segment {
        void write(StringBuilder html, Filling filling);
    }

    /** The slots that the templates leave, and every text or attribute that names something of one respondent. */
    private static final Pattern CUT = Pattern.compile("""
            \\s(?<slot>data-slot-(?:state|value|invalid))=""\
            |\\sdata-slot-checked="(?<code>[^"]*)"\
            |\\[slot (?<field>value|problem)]\
            |(?<=>)(?<text>[^<>]*\\{[a-z]+(?::[a-z_]+)?}[^<>]*)(?=<)\
            |(?<==")(?<attribute>[^"<>]*\\{[a-z]+(?::[a-z_]+)?}[^"<>]*)(?=")""");

    private final List<Segment> segments = new ArrayList<>();

    private Block() {}

    static Block of(String template) {
        var block = new Block();
        Matcher cut = CUT.matcher(template);
        int end = 0;
        while (cut.find()) {
            block.add(template.substring(end, cut.start()));
            block.segments.add(segment(cut));
            end = cut.end();
        }
        block.add(template.substring(end));
        return block;
    }

    void write(StringBuilder html, Filling filling) {
        for (Segment segment : segments) {
            segment.write(html, filling);
        }
    }

    private void add(String literal) {
        segments.add((html, filling) -> html.append(literal));
    }

    private static Segment segment(Matcher cut) {
        if (cut.group("slot") != null) {
            return slot(cut.group("slot"));
        }
        if (cut.group("code") != null) {
            String code = cut.group("code");
            return (html, filling) -> html.append(filling.shown().isChosen(code) ? " checked" : "");
        }
        if (cut.group("field") != null) {
            return cut.group("field").equals("value") ? Block::writeField : Block::writeSentence;
        }
        return cut.group("text") != null
                ? worded(cut.group("text"), Html.TEXT)
                : worded(cut.group("attribute"), Html.ATTRIBUTE);
    }

    private static Segment slot(String name) {
        return switch (name) {
            case "data-slot-state" -> Block::writeState;
            case "data-slot-value" -> Block::writeValue;
            default -> (html, filling) -> html.append(filling.shown().hasProblem() ? " aria-invalid=\"true\"" : "");
        };
    }

    private static Segment worded(String text, Wording.Markup markup) {
        return (html, filling) -> html.append(filling.wording().fill(text, filling.instance(), markup));
    }

    private static void writeState(StringBuilder html, Filling filling) {
        var remark = filling.shown().remark();
        if (remark != null) {
            html.append(" data-state=\"")
                    .append(remark.isGap() ? "gap" : "problem")
                    .append('"');
        }
    }

    private static void writeValue(StringBuilder html, Filling filling) {
        String value = filling.shown().value();
        if (!value.isEmpty()) {
            html.append(" value=\"");
            Html.escape(value, html);
            html.append('"');
        }
    }

    /** The first line break of a text area is not its content. */
    private static void writeField(StringBuilder html, Filling filling) {
        html.append('\n');
        Html.escape(filling.shown().value(), html);
    }

    private static void writeSentence(StringBuilder html, Filling filling) {
        var remark = filling.shown().remark();
        if (remark != null) {
            Html.escape(remark.sentence(), html);
        }
    }
}
