package nl.meetmoment.fieldwork.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meetmoment.fieldwork.waves.DueWaves.DueWave;
import org.junit.jupiter.api.Test;

class DivisionTests {

    private static final UUID ANNE = UUID.randomUUID();
    private static final UUID BO = UUID.randomUUID();

    @Test
    void givesToWhoHasTheFewest() {
        Map<UUID, List<DueWave>> shares = new Division(load(3, 1), 10).of(due("A", "B", "C", "D"), Map.of());

        assertThat(shares.get(BO)).hasSize(3);
        assertThat(shares.get(ANNE)).hasSize(1);
    }

    @Test
    void leavesAFamilyWithWhoCalledItBefore() {
        Map<UUID, List<DueWave>> shares =
                new Division(load(9, 0), 9).of(due("A", "B"), Map.of("A", ANNE, "B", UUID.randomUUID()));

        assertThat(shares.get(ANNE)).extracting(DueWave::caseNumber).containsExactly("A");
        assertThat(shares.get(BO)).extracting(DueWave::caseNumber).containsExactly("B");
    }

    @Test
    void keepsTheWavesOfAFamilyTogetherAndStopsAtTheMost() {
        Map<UUID, List<DueWave>> shares = new Division(load(0, 0), 2).of(due("A", "B", "A", "C", "C"), Map.of());

        assertThat(shares.get(ANNE)).extracting(DueWave::caseNumber).containsExactly("A", "A");
        assertThat(shares.get(BO)).extracting(DueWave::caseNumber).containsExactly("B");
    }

    private static Map<UUID, Integer> load(int ofAnne, int ofBo) {
        var load = new LinkedHashMap<UUID, Integer>();
        load.put(ANNE, ofAnne);
        load.put(BO, ofBo);
        return load;
    }

    private static List<DueWave> due(String... families) {
        return Stream.of(families)
                .map(one -> new DueWave(one, "T1", "open", LocalDate.of(2026, 11, 1)))
                .toList();
    }
}
