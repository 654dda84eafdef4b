package nl.meetmoment.response;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.meetmoment.common.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** A save as a page's script sends it; see {@code save.js} and {@code queue.js}. */
record SaveRequest(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String form,
        @JsonProperty(required = true) int page,
        @JsonProperty(required = true) long base,
        @JsonProperty(required = true) long sequence,
        @JsonProperty(required = true) Map<String, List<String>> values,
        @JsonProperty(required = true) List<String> refused) {

    /** Of a save, however it is sent. */
    static final int LARGEST = 64 * 1024;

    private static final long LAST_BASE = 1L << 50;

    /** What a newer script may add is left alone; everything else is as agreed, or is refused. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /** @throws nl.meetmoment.common.ProblemException when it is too large or no script of ours sends it */
    static Save read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Problem.TOO_LARGE.exception();
        }
        return parsed(bytes).orElseThrow(Problem.MALFORMED::exception).save();
    }

    private static Optional<SaveRequest> parsed(byte[] bytes) {
        try {
            return Optional.ofNullable(STRICT.readValue(bytes, SaveRequest.class));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    private Save save() {
        boolean isNumbered = base >= 0 && base < LAST_BASE && sequence > base && sequence < base + 2 * Save.ROOM;
        if (!isNumbered || refused.stream().anyMatch(Objects::isNull)) {
            throw Problem.MALFORMED.exception();
        }
        return new Save(
                SaveForm.id(id),
                SaveForm.id(form),
                page,
                base,
                sequence,
                false,
                Set.of(),
                new SentAnswers(complete(values), new HashSet<>(refused)));
    }

    private static Map<String, List<String>> complete(Map<String, List<String>> values) {
        var complete = new HashMap<String, List<String>>();
        values.forEach((code, sent) -> {
            if (sent == null || sent.stream().anyMatch(Objects::isNull)) {
                throw Problem.MALFORMED.exception();
            }
            complete.put(code, List.copyOf(sent));
        });
        return complete;
    }
}
