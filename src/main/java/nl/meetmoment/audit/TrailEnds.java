package nl.meetmoment.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A file of ends of the chain, a line each, to which lines are only added. */
record TrailEnds(Path file) {

    static final String NAME = "trail-ends.txt";

    static TrailEnds in(Path folder) {
        return new TrailEnds(folder.resolve(NAME));
    }

    /** Returns once the line is on the disk. */
    void add(TrailEnd end) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer line = ByteBuffer.wrap((end.line() + "\n").getBytes(UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        }
    }

    /** None when there is no file yet. */
    List<TrailEnd> all() throws IOException {
        List<TrailEnd> ends = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, UTF_8)) {
                TrailEnd.ofLine(line).ifPresent(ends::add);
            }
        }
        return ends;
    }

    /** Lines that are no ends: what a power cut left half written, or somebody changed. */
    long unreadable() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        return Files.readAllLines(file, UTF_8).stream()
                .filter(line -> TrailEnd.ofLine(line).isEmpty())
                .count();
    }
}
