package nl.meetmoment.study;

/** How much a respondent has before them. */
public record Load(int pages, int items, int seconds) {

    private static final int SECONDS = 60;

    static int minutes(int seconds) {
        return (seconds + SECONDS / 2) / SECONDS;
    }

    /** Rounded to the nearest. */
    public int minutes() {
        return minutes(seconds);
    }
}
