package nl.meetmoment.fieldwork.planning;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * How long it takes from one postcode area to another: an estimate by the distance between their middles. The middles stand
 * in {@code planning/areas.csv}, the bands of distance in {@code planning/travel.csv}; the first band is travel within an area.
 */
@Component
class TravelTimes {

    /** For an area that is not known. */
    static final Duration UNKNOWN = Duration.ofMinutes(60);

    /** Of a degree, as far north as the Netherlands. */
    private static final double KM_NORTH = 111.2;

    private static final double KM_EAST = 68.4;

    private final Map<String, Place> places = new HashMap<>();
    private final List<Band> bands;

    private record Place(double latitude, double longitude) {

        double kilometresTo(Place other) {
            return Math.hypot((latitude - other.latitude) * KM_NORTH, (longitude - other.longitude) * KM_EAST);
        }
    }

    private record Band(int upToKilometres, Duration time) {}

    TravelTimes() {
        for (CSVRecord row : rows("planning/areas.csv")) {
            places.put(
                    row.get("area"),
                    new Place(Double.parseDouble(row.get("latitude")), Double.parseDouble(row.get("longitude"))));
        }
        bands = rows("planning/travel.csv").stream()
                .map(row -> new Band(
                        Integer.parseInt(row.get("up_to_km")),
                        Duration.ofMinutes(Integer.parseInt(row.get("minutes")))))
                .toList();
    }

    /**
     * The same in both directions.
     *
     * @param from two digits, or empty when it is not known
     */
    Duration between(String from, String to) {
        Place here = places.get(from);
        Place there = places.get(to);
        if (here == null || there == null) {
            return UNKNOWN;
        }
        return from.equals(to) ? bands.get(0).time() : byDistance(here.kilometresTo(there));
    }

    boolean knows(String area) {
        return places.containsKey(area);
    }

    /** The first two digits of a postcode; empty for one that is not there. */
    static String area(@Nullable String postcode) {
        return postcode != null && postcode.strip().matches("[1-9]\\d{3}.*")
                ? postcode.strip().substring(0, 2)
                : "";
    }

    private Duration byDistance(double kilometres) {
        return bands.stream()
                .skip(1)
                .filter(band -> kilometres <= band.upToKilometres())
                .findFirst()
                .orElse(bands.get(bands.size() - 1))
                .time();
    }

    private static List<CSVRecord> rows(String resource) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader file =
                new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(file).getRecords();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
