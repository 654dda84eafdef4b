package nl.meetmoment.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What was sent and what was acknowledged, each on disk before anything else happens. */
final class Ledger implements AutoCloseable {

    /** One save. */
    record Entry(UUID family, UUID id, long sequence, String value) {}

    private final FileChannel file;
    private final Map<UUID, Entry> sent = new ConcurrentHashMap<>();
    private final Map<UUID, Entry> acknowledged = new ConcurrentHashMap<>();

    Ledger(Path path) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void sends(Entry entry) {
        write("sent " + entry);
        sent.put(entry.id(), entry);
    }

    void isAcknowledged(Entry entry) {
        write("acknowledged " + entry);
        acknowledged.put(entry.id(), entry);
    }

    Map<UUID, Entry> sent() {
        return sent;
    }

    Map<UUID, Entry> acknowledged() {
        return acknowledged;
    }

    private synchronized void write(String line) {
        try {
            file.write(ByteBuffer.wrap((line + "\n").getBytes(UTF_8)));
            file.force(false);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
