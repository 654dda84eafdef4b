package nl.meetmoment.common.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.meetmoment.support.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** No engine for containers runs where this is built, so every variable, port and path is held against what reads it. */
class ComposeTests {

    private static final List<String> LOGINS = List.of("mm_migrator", "mm_collection", "mm_fieldwork", "mm_linkage");

    private final JsonNode compose = new YAMLMapper().readTree(Path.of("docker-compose.yml"));

    private final JsonNode application = compose.at("/services/application");

    private final JsonNode database = compose.at("/services/database");

    private final String dockerfile = text("src/main/docker/Dockerfile");

    @Test
    void givesTheApplicationEveryLoginInVariablesThatItReads(@TempDir Path secrets) throws IOException {
        var variables = variables(application);
        for (String login : LOGINS) {
            Files.writeString(secrets.resolve(login), "word of " + login);
        }
        variables.replaceAll((name, value) -> value.replace("/run/secrets", secrets.toString()));
        var settings = Variables.binder(variables)
                .bind("meetmoment.database", DatabaseSettings.class)
                .get();
        DatabaseServer server = DatabaseServer.external(settings);

        assertThat(settings.isExternal()).isTrue();
        for (DatabaseRole role : DatabaseRole.values()) {
            assertThat(server.login(role).password()).isEqualTo("word of " + role.login());
        }
    }

    @Test
    void setsNoVariableThatNobodyReads() throws IOException {
        var read = new Properties();
        read.load(Files.newBufferedReader(Path.of("src/main/resources/application.properties")));
        List<String> known = read.stringPropertyNames().stream()
                .map(name -> name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", ""))
                .toList();

        assertThat(variables(application).keySet())
                .filteredOn(name -> !name.matches(
                        "MEETMOMENT_DATABASE_(URL|(MIGRATOR|COLLECTION|FIELDWORK|LINKAGE)_PASSWORD_FILE)"))
                .isSubsetOf(known);
    }

    @Test
    void reachesTheDatabaseByItsServiceNamePortAndName() {
        assertThat(variables(application).get("MEETMOMENT_DATABASE_URL"))
                .isEqualTo("jdbc:postgresql://database:5432/meetmoment");
        assertThat(compose.get("services").has("database")).isTrue();
        assertThat(text("src/main/resources/database/roles.sql")).contains("create database meetmoment ");
    }

    @Test
    void opensThePortOfTheSiteOnLoopbackOnlyAndNoPortOfTheDatabase() {
        String port = property("server.port");

        assertThat(texts(application.get("ports"))).containsExactly("127.0.0.1:" + port + ":" + port);
        assertThat(database.has("ports")).isFalse();
        assertThat(dockerfile).contains("EXPOSE " + port);
    }

    @Test
    void keepsTheKeysInAVolumeThatTheApplicationMayWrite() {
        assertThat(texts(application.get("volumes"))).containsExactly("keys:/data");
        assertThat(variables(application)).containsEntry("MEETMOMENT_DATA", "/data");
        assertThat(dockerfile).contains("install -d -o 10001 -m 700 /data").contains("USER 10001");
        assertThat(compose.get("volumes").propertyNames()).containsExactlyInAnyOrder("keys", "tables");
    }

    @Test
    void mountsFilesThatAreThere() {
        List<String> files = texts(database.get("volumes")).stream()
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> volume.replaceFirst(":.*", ""))
                .toList();

        assertThat(files).hasSize(2).allSatisfy(file -> assertThat(Path.of(file))
                .isRegularFile());
        assertThat(Path.of("src/main/docker/roles.sh")).isExecutable();
        assertThat(text("src/main/docker/roles.sh")).contains("--file /roles.sql");
        assertThat(Path.of(application.at("/build/dockerfile").asString())).isRegularFile();
    }

    @Test
    void buildsFromFoldersThatAreThereAndLetIn() {
        List<String> copied = dockerfile
                .lines()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from"))
                .map(line -> line.split(" ")[1])
                .toList();

        assertThat(copied).allSatisfy(path -> assertThat(Path.of(path)).exists());
        assertThat(text(".dockerignore").lines())
                .containsAll(copied.stream().map(path -> "!" + path).toList());
        assertThat(text("pom.xml")).contains("<finalName>meetmoment</finalName>");
    }

    @Test
    void definesEverySecretAndGivesEachReaderItsOwn() {
        List<String> defined = List.copyOf(compose.get("secrets").propertyNames());

        assertThat(defined).containsExactlyInAnyOrderElementsOf(plus("postgres"));
        assertThat(texts(database.get("secrets"))).containsExactlyInAnyOrderElementsOf(defined);
        assertThat(texts(application.get("secrets"))).containsExactlyInAnyOrderElementsOf(LOGINS);
        assertThat(defined).allSatisfy(name -> assertThat(
                        compose.at("/secrets/" + name + "/file").asString())
                .isEqualTo("./secrets/" + name));
        assertThat(text(".gitignore").lines()).contains("/secrets/");
    }

    @Test
    void makesEveryLoginFromItsSecret() {
        String roles = text("src/main/resources/database/roles.sql");
        String script = text("src/main/docker/roles.sh");

        for (String login : LOGINS) {
            assertThat(roles).contains("create role " + login + " login password :'" + login + "';");
            assertThat(script).contains("--set " + login + "=\"$(secret " + login + ")\"");
        }
    }

    @Test
    void runsTheSameMajorVersionWithTheSameSettingsAsTheEmbeddedServer() throws IOException {
        String embedded = text("src/main/java/nl/meetmoment/common/postgres/Server.java");
        List<String> settings = Stream.of(database.get("command").asString().split("\\s+"))
                .filter(word -> word.contains("="))
                .toList();

        assertThat(settings).hasSizeGreaterThan(9).allSatisfy(setting -> assertThat(embedded)
                .contains('"' + setting + '"'));
        assertThat(text("pom.xml")).contains("<postgres-binaries.version>18.");
        assertThat(database.get("image").asString()).isEqualTo("postgres:18");
    }

    private static List<String> plus(String other) {
        var all = new ArrayList<>(LOGINS);
        all.add(other);
        return all;
    }

    private static Map<String, String> variables(JsonNode service) {
        var variables = new HashMap<String, String>();
        service.get("environment")
                .properties()
                .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asString()));
        return variables;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static String property(String name) {
        return text("src/main/resources/application.properties")
                .lines()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
