package nl.meetmoment.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.meetmoment.common.KeyFolder;
import nl.meetmoment.common.scrub.Scrubber;
import nl.meetmoment.study.PlannedPage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a save goes that came under the number of another one: scrubbed as any save, and sealed, so that a person sees
 * page, time and size and nothing else.
 */
@Repository
class SetAside {

    private static final String KEEP = """
            insert into collection.set_aside (family_key, response_id, save_id, digest, page, size, sealed, received_at)
            select :family, :response, :save, :digest, :page, :size, :sealed, :now
             where (select count(*) from collection.set_aside
                     where family_key = :family and response_id = :response) < :most
            on conflict do nothing
            """;

    /** Of one response: far more than any mistake makes, and no more than a person looks through. */
    private static final int MOST = 50;

    private final JdbcClient database;
    private final Aead seal;
    private final Scrubber scrubber;
    private final JsonMapper json;
    private final Clock clock;

    SetAside(
            @Qualifier("collection") JdbcClient database,
            KeyFolder keys,
            Scrubber scrubber,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.seal = keys.aead("set-aside");
        this.scrubber = scrubber;
        this.json = json;
        this.clock = clock;
    }

    void keep(Response response, Save save, byte[] digest) {
        byte[] content =
                json.writeValueAsString(scrubbed(save, response.words())).getBytes(UTF_8);
        database.sql(KEEP)
                .param("family", response.current().familyKey())
                .param("response", response.current().responseId())
                .param("save", save.id())
                .param("digest", digest)
                .param(
                        "page",
                        response.plan().page(save.page()).map(PlannedPage::id).orElse(""))
                .param("size", content.length)
                .param("sealed", sealed(content, response, save))
                .param("most", MOST)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Map<String, Object> scrubbed(Save save, ScrubbingWords words) {
        var values = new TreeMap<String, List<String>>();
        save.sent()
                .values()
                .forEach((code, sent) -> values.put(
                        code,
                        sent.stream()
                                .map(value -> scrubber.scrub(value, words.salt(), words.hashes()))
                                .toList()));
        return Map.of(
                "form", save.form(),
                "page", save.page(),
                "base", save.base(),
                "sequence", save.sequence(),
                "values", values,
                "refused", save.sent().refused());
    }

    private byte[] sealed(byte[] content, Response response, Save save) {
        try {
            return seal.encrypt(content, placeOf(response, save));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was sealed opens only where it was put. */
    private static byte[] placeOf(Response response, Save save) {
        return ByteBuffer.allocate(32)
                .put(SessionTokens.bytes(response.current().responseId()))
                .put(SessionTokens.bytes(save.id()))
                .array();
    }
}
