package nl.meetmoment.linkage.consent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A signature as it was drawn: strokes of points on a sheet of {@link #WIDTH} by {@link #HEIGHT}, from its left upper corner.
 * As text a point is {@code 12,34}, points stand behind a space and strokes behind a semicolon.
 */
record Handwriting(List<List<Point>> strokes) {

    static final int WIDTH = 600;

    static final int HEIGHT = 200;

    /** Of the text: some hundred strokes of a slow hand. */
    static final int LONGEST = 40_000;

    private static final int FEWEST_POINTS = 5;

    record Point(int x, int y) {

        private boolean isOnTheSheet() {
            return x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT;
        }
    }

    Handwriting {
        strokes = strokes.stream().map(List::copyOf).toList();
    }

    /** Empty when it is no drawing, runs off the sheet, is too long, or is a dot rather than a signature. */
    static Optional<Handwriting> of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var drawn = new Handwriting(
                    Stream.of(text.split(";", -1)).map(Handwriting::stroke).toList());
            return Optional.of(drawn).filter(Handwriting::isWhole);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** For the {@code d} of a path in SVG. */
    public String path() {
        return strokes.stream()
                .map(stroke -> stroke.stream()
                        .map(point -> point.x() + " " + point.y())
                        .collect(Collectors.joining("L", "M", "")))
                .collect(Collectors.joining());
    }

    private boolean isWhole() {
        List<Point> points = strokes.stream().flatMap(List::stream).toList();
        return points.size() >= FEWEST_POINTS && points.stream().allMatch(Point::isOnTheSheet);
    }

    private static List<Point> stroke(String text) {
        return Stream.of(text.split(" ", -1)).map(Handwriting::point).toList();
    }

    private static Point point(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            throw new NumberFormatException("A point has two numbers.");
        }
        return new Point(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** Not what was drawn: it never reaches a log by accident. */
    @Override
    public String toString() {
        return "Handwriting[...]";
    }
}
