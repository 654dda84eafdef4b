package nl.meetmoment;

import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.meetmoment.fieldwork.Measure;
import nl.meetmoment.fieldwork.Relation;
import nl.meetmoment.fieldwork.Sex;
import nl.meetmoment.fieldwork.VisitReport;
import nl.meetmoment.linkage.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What {@code demonstration/families.yaml} says; that file explains itself. */
record DemonstrationFamilies(List<Family> families) {

    private static final String FILE = "demonstration/families.yaml";

    record Family(
            String about, String region, int day, String last, Address home, List<Member> members, List<Visit> visits) {

        Family {
            visits = orNone(visits);
        }
    }

    record Member(
            Relation relation,
            Sex sex,
            int age,
            String first,
            @Nullable String last,
            Measure measure,
            @Nullable Address home,
            boolean reportedOnly,
            List<String> telephones,
            String email,
            List<String> notes,
            @Nullable Rules rules) {

        Member {
            measure = Objects.requireNonNullElse(measure, Measure.NONE);
            telephones = orNone(telephones);
            email = Objects.requireNonNullElse(email, "");
            notes = orNone(notes);
        }
    }

    /**
     * What keeps the member's telephones safe.
     *
     * @param asked how many days ago
     * @param unsafe whether none of them may be used
     */
    record Rules(
            Set<DayOfWeek> days,
            LocalTime from,
            LocalTime until,
            boolean message,
            @Nullable String pickUp,
            @Nullable String cover,
            int asked,
            boolean unsafe) {}

    /**
     * One visit.
     *
     * @param wave code, the first when it is missing
     * @param to numbers of the members whom it is to; nobody is named when it is to all
     * @param submitted numbers of members, as is {@code busy}
     */
    record Visit(
            @Nullable String wave,
            int day,
            LocalTime at,
            int assistant,
            List<Integer> to,
            List<Integer> submitted,
            List<Integer> busy,
            @Nullable VisitReport report) {

        Visit {
            to = orNone(to);
            submitted = orNone(submitted);
            busy = orNone(busy);
        }

        boolean isBegun() {
            return report != null || !submitted.isEmpty() || !busy.isEmpty();
        }
    }

    static DemonstrationFamilies read() {
        YAMLMapper yaml = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return yaml.readValue(file, DemonstrationFamilies.class);
        } catch (IOException missing) {
            throw new IllegalStateException("The demonstration has no families: " + FILE + " is missing.", missing);
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
