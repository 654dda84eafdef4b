package nl.meetmoment.study;

/**
 * One turn of a loop.
 *
 * @param loop {@code target_child}, {@code parent_figure}, or empty outside a loop
 * @param key {@code A}, {@code B}, {@code mother}, {@code father}, or empty outside a loop
 */
public record Instance(String loop, String key) {

    public static final Instance NONE = new Instance("", "");

    static final String TARGET_CHILD = "target_child";
    static final String PARENT_FIGURE = "parent_figure";

    public boolean isChild() {
        return loop.equals(TARGET_CHILD);
    }
}
