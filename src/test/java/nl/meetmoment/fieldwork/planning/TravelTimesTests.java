package nl.meetmoment.fieldwork.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TravelTimesTests {

    private final TravelTimes travel = new TravelTimes();

    @ParameterizedTest
    @CsvSource({
        "35,35,20",
        "35,34,30",
        "35,38,45",
        "35,10,60",
        "35,68,90",
        "10,97,180",
        "35,'',60",
        "'','',60",
        "35,09,60"
    })
    void goesByTheBandOfTheDistance(String from, String to, int minutes) {
        assertThat(travel.between(from, to)).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(travel.between(to, from)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void knowsEveryAreaThatThereIs() {
        assertThat(IntStream.range(10, 100).mapToObj(String::valueOf)).allMatch(travel::knows);
    }
}
