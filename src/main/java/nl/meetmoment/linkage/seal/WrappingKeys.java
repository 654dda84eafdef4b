package nl.meetmoment.linkage.seal;

import com.google.crypto.tink.Aead;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.meetmoment.common.KeyFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that wrap data keys, by version from 1; the newest wraps, the older ones still open. They come from the key
 * folder (where the first is made at need), or from a variable, or from a file of passphrases: never from a database.
 */
@Component
class WrappingKeys {

    private static final String NAME = "linkage";

    private final KeyFolder folder;

    /** Empty when they lie in the folder. */
    private final Map<Integer, Aead> given;

    private final Map<Integer, Aead> found = new ConcurrentHashMap<>();

    WrappingKeys(
            KeyFolder folder,
            @Value("${meetmoment.linkage.key:}") String keys,
            @Value("${meetmoment.linkage.passphrase-file:}") String passphraseFile) {
        this.folder = folder;
        this.given = GivenKeys.read(keys, passphraseFile, folder);
    }

    /** The version that wraps now. */
    int newest() {
        if (!given.isEmpty()) {
            return Collections.max(given.keySet());
        }
        int version = 1;
        while (folder.hasKeyset(name(version + 1))) {
            version++;
        }
        return version;
    }

    /** @throws IllegalStateException when there is none of this version */
    Aead of(int version) {
        return given.isEmpty() ? found.computeIfAbsent(version, this::inFolder) : demanded(version, given.get(version));
    }

    /**
     * Makes the next one in the key folder.
     *
     * @throws IllegalStateException when the keys do not come from there: whoever keeps them has to add one
     */
    void makeNext() {
        if (!given.isEmpty()) {
            throw new IllegalStateException(
                    "The keys of linkage are given from outside: add the next version there and start again.");
        }
        folder.aead(name(newest() + 1));
    }

    private Aead inFolder(int version) {
        boolean isThere = version == 1 || folder.hasKeyset(name(version));
        return demanded(version, isThere ? folder.aead(name(version)) : null);
    }

    private static Aead demanded(int version, @Nullable Aead key) {
        if (key == null) {
            throw new IllegalStateException(
                    "Version " + version
                            + " of the keys of linkage is missing, and data keys are wrapped by it: put it back from its copy.");
        }
        return key;
    }

    private static String name(int version) {
        return version == 1 ? NAME : NAME + "-" + version;
    }
}
