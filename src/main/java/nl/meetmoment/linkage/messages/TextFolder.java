package nl.meetmoment.linkage.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder for a program of the institute that sends text messages: a JSON file each in {@code out}, with number, sender and
 * text, for the owner's eyes only. The program moves the file to {@code delivered} or {@code bounced}; a file of another
 * folder is known by its name alone, so its content may go.
 */
final class TextFolder implements TextMessageProvider {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, Delivery> FOLDERS =
            Map.of("delivered", Delivery.DELIVERED, "bounced", Delivery.BOUNCED);

    private final Path folder;

    TextFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public void send(String reference, String number, String sender, String text) {
        String content = JSON.writeValueAsString(Map.of("number", number, "sender", sender, "text", text));
        try {
            Path out = folder("out");
            if (wasTaken(reference)) {
                return;
            }
            put(out, reference, content);
        } catch (IOException full) {
            throw new SendingFailed(SendingFailed.Outcome.LATER, "folder");
        }
    }

    @Override
    public Map<String, Delivery> deliveries(Collection<String> references) {
        var known = new HashMap<String, Delivery>();
        FOLDERS.forEach((name, delivery) -> references.stream()
                .filter(reference -> Files.exists(folder.resolve(name).resolve(file(reference))))
                .forEach(reference -> known.put(reference, delivery)));
        return known;
    }

    private boolean wasTaken(String reference) {
        return Set.of("out", "delivered", "bounced").stream()
                .anyMatch(name -> Files.exists(folder.resolve(name).resolve(file(reference))));
    }

    /** Whole or not at all: it is written beside and moved into place. */
    private static void put(Path out, String reference, String content) throws IOException {
        Path draft = out.resolve("." + file(reference));
        Files.deleteIfExists(draft);
        try (FileChannel channel = FileChannel.open(
                draft,
                EnumSet.of(CREATE_NEW, WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(content.getBytes(UTF_8)));
            channel.force(true);
        }
        Files.move(draft, out.resolve(file(reference)), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path folder(String name) throws IOException {
        Path inside = folder.resolve(name);
        try {
            Files.createDirectories(
                    inside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException there) {
            throw new IOException("A file is in the way of a folder.", there);
        }
        return inside;
    }

    private static String file(String reference) {
        return reference + ".json";
    }
}
