package nl.meetmoment.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import nl.meetmoment.common.KeyFolder;
import nl.meetmoment.common.KeyedHash;
import nl.meetmoment.common.StartCode;
import org.springframework.stereotype.Component;

/** What is kept of a start code: a keyed hash, bound to the handle of the response that it opens. */
@Component
class StartCodeHashes {

    private final KeyedHash hash;

    StartCodeHashes(KeyFolder keys) {
        this.hash = new KeyedHash(keys.secret("start-codes"));
    }

    byte[] of(StartCode code, UUID handle) {
        return of(code.value(), handle);
    }

    /** Also of what is no start code, for the same work. */
    byte[] of(String typed, UUID handle) {
        return hash.of((handle + " " + typed).getBytes(UTF_8));
    }
}
