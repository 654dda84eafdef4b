package nl.meetmoment.common.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Short references that join what a person saw to a line of the log. */
final class References {

    private References() {}

    static String next() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }
}
