package nl.meetmoment.instrument;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a YAML file of a definition and holds it against its JSON Schema; what passes can be read without questions. */
public final class DefinitionFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Map<String, Schema> LOADED = new ConcurrentHashMap<>();

    private DefinitionFile() {}

    /**
     * The file as it can be read; empty when there are findings.
     *
     * @param kind {@code instrument}, {@code options}, {@code study} or {@code scenario}: which schema
     */
    public static Optional<Node> read(String file, String yaml, String kind, Findings findings) {
        try {
            JsonNode json = YAML.readTree(yaml);
            var errors = schema(kind).validate(json);
            errors.forEach(error -> findings.add(finding(file, error)));
            return errors.isEmpty() ? Optional.of(new Node(file, "", json, findings)) : Optional.empty();
        } catch (JacksonException broken) {
            findings.add(new Finding(file, "", "syntax", "This is no readable YAML: " + where(broken) + "."));
            return Optional.empty();
        }
    }

    private static String where(JacksonException broken) {
        var place = broken.getLocation();
        String line = place == null ? "" : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
        return line + broken.getOriginalMessage().lines().findFirst().orElse("unreadable");
    }

    private static Finding finding(String file, Error error) {
        return new Finding(file, error.getInstanceLocation().toString(), "structure", error.getMessage() + ".");
    }

    private static Schema schema(String kind) {
        return LOADED.computeIfAbsent(kind, DefinitionFile::load);
    }

    private static Schema load(String kind) {
        try (InputStream schema = DefinitionFile.class.getResourceAsStream("/study/" + kind + ".schema.json")) {
            if (schema == null) {
                throw new IllegalArgumentException("There is no schema for " + kind);
            }
            return SCHEMAS.getSchema(schema, InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
