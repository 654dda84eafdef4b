package nl.meetmoment.linkage;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Lists as the text that is sealed, and back. */
final class SealedDocuments {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SealedDocuments() {}

    static String text(List<?> values) {
        return JSON.writeValueAsString(values);
    }

    static <T> List<T> read(String text, Class<T> type) {
        return JSON.readerForListOf(type).readValue(text);
    }
}
