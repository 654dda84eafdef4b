package nl.meetmoment.support;

import java.time.Duration;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** Waits for what another process will do. */
public final class Eventually {

    private static final Duration LONGEST = Duration.ofSeconds(180);

    private Eventually() {}

    /** Asks every 20 ms until the answer is yes; an exception counts as no. */
    public static void is(String expectation, ThrowingSupplier<Boolean> question) throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < LONGEST.toNanos()) {
            if (isTrue(question)) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("After " + LONGEST.toSeconds() + " seconds still not: " + expectation);
    }

    private static boolean isTrue(ThrowingSupplier<Boolean> question) {
        try {
            return question.get();
        } catch (Throwable notYet) {
            return false;
        }
    }
}
