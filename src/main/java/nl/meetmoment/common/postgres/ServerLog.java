package nl.meetmoment.common.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;

/** What the server says, in one file of bounded size and one before it. */
final class ServerLog {

    private static final long LARGEST = 2L << 20;

    private static final int TAIL_LINES = 40;

    private final Path file;

    private final Deque<String> tail = new ArrayDeque<>();

    ServerLog(Path file) {
        this.file = file;
    }

    /** Reads until the server ends. A line that cannot be written is dropped: a server with a full pipe would stand still. */
    void follow(InputStream output) {
        try (var lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                remember(line);
                append(line);
            }
        } catch (IOException ended) {
            remember("the server's output ended");
        }
    }

    synchronized String tail() {
        return String.join("\n", tail);
    }

    private synchronized void remember(String line) {
        tail.addLast(line);
        if (tail.size() > TAIL_LINES) {
            tail.removeFirst();
        }
    }

    private void append(String line) {
        try {
            if (Files.exists(file) && Files.size(file) > LARGEST) {
                Files.move(file, file.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            remember("server.log cannot be written");
        }
    }
}
