package nl.meetmoment.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** A file of ends of the chain, a line each, to which lines are only added. */
record TrailEnds(Path file) {

    static final String NAME = "trail-ends.txt";

    static TrailEnds in(Path folder) {
        return new TrailEnds(folder.resolve(NAME));
    }

    /** Returns once the line is on the disk. What a power cut left half written before it stays a line of its own. */
    void add(TrailEnd end) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String begin = isCutShort() ? "\n" : "";
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer line = ByteBuffer.wrap((begin + end.line() + "\n").getBytes(UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        }
    }

    private boolean isCutShort() throws IOException {
        String lines = Files.exists(file) ? Files.readString(file, UTF_8) : "";
        return !lines.isEmpty() && !lines.endsWith("\n");
    }

    /**
     * What the file holds; nothing when there is none yet.
     *
     * @param unreadable how many lines are no ends: half written ones, or what somebody changed
     */
    record Kept(List<TrailEnd> ends, long unreadable) {}

    Kept all() throws IOException {
        if (Files.notExists(file)) {
            return new Kept(List.of(), 0);
        }
        List<Optional<TrailEnd>> lines =
                Files.readAllLines(file, UTF_8).stream().map(TrailEnd::ofLine).toList();
        List<TrailEnd> ends = lines.stream().flatMap(Optional::stream).toList();
        return new Kept(ends, lines.size() - ends.size());
    }
}
